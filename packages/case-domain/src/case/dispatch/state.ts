import type { Due } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { dispatchEvents } from './events.js';

/** An objection of the unit a dispatch was given to. */
export interface Objection {
  readonly unit: string;
  readonly proposedUnit: string;
  readonly rulingDue: Due;
  readonly status: 'open' | 'upheld' | 'rejected';
}

/** The dispatch in force: exactly one lead unit (I11). Earlier ones keep their ids, so that repetitions are known. */
export interface DispatchState {
  readonly present?: {
    readonly dispatchId: string;
    readonly leadUnit: string;
    readonly supportingUnits: readonly string[];
    readonly objectionWindow: Due;
    readonly signed: boolean;
  };
  readonly past: readonly string[];
  /** By the dispatch objected to: there is one per dispatch at most (I14). */
  readonly objections: Readonly<Record<string, Objection>>;
}

export const noDispatch: DispatchState = { past: [], objections: {} };

/** The objection to the dispatch in force, if there is one. */
export function objectionInForce({ present, objections }: DispatchState): Objection | undefined {
  return present && objections[present.dispatchId];
}

/** True while an objection waits for its ruling: such a case cannot be resolved. */
export function hasOpenObjection(dispatch: DispatchState): boolean {
  return objectionInForce(dispatch)?.status === 'open';
}

/** No unit leads any more. */
export function endedDispatch({ present, past, objections }: DispatchState): DispatchState {
  return { past: present ? [...past, present.dispatchId] : past, objections };
}

export const dispatchEvolvers: Evolvers<typeof dispatchEvents> = {
  Dispatched: (file, { data }) => {
    const { dispatchId, leadUnit, supportingUnits, objectionWindow } = data;
    return {
      ...file,
      stage: 'DISPATCHED',
      dispatch: {
        ...endedDispatch(file.dispatch),
        present: { dispatchId, leadUnit, supportingUnits, objectionWindow, signed: false },
      },
    };
  },
  Signed: signed,
  DeemedSigned: signed,
  DispatchObjected: (file, { data }) => {
    const { dispatchId, unit, proposedUnit, rulingDue } = data;
    return {
      ...file,
      stage: 'DISPATCHED',
      dispatch: withObjection(file.dispatch, dispatchId, { unit, proposedUnit, rulingDue, status: 'open' }),
    };
  },
  ObjectionUpheld: (file, { data }) => ruled(file, data.dispatchId, 'upheld'),
  // The unit leads, as if it had signed.
  ObjectionRejected: (file, { data }) => {
    const rejected = ruled(file, data.dispatchId, 'rejected');
    return file.stage === 'DISPATCHED' ? signed(rejected) : rejected;
  },
};

/** An objection on file; the unit does not lead for good until it is ruled on. */
function withObjection(dispatch: DispatchState, dispatchId: string, objection: Objection): DispatchState {
  const { present, objections } = dispatch;
  return {
    ...dispatch,
    ...(present && { present: { ...present, signed: false } }),
    objections: { ...objections, [dispatchId]: objection },
  };
}

function ruled(file: CaseFile, dispatchId: string, status: 'upheld' | 'rejected'): CaseFile {
  const objection = file.dispatch.objections[dispatchId];
  if (!objection) return file;
  const objections = { ...file.dispatch.objections, [dispatchId]: { ...objection, status } };
  return { ...file, dispatch: { ...file.dispatch, objections } };
}

function signed(file: CaseFile): CaseFile {
  const { present } = file.dispatch;
  if (!present) return file;
  return {
    ...file,
    stage: 'HANDLING',
    dispatch: { ...file.dispatch, present: { ...present, signed: true } },
  };
}
