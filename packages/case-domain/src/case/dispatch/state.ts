import type { Due } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { dispatchEvents } from './events.js';

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
}

export const noDispatch: DispatchState = { past: [] };

export const dispatchEvolvers: Evolvers<typeof dispatchEvents> = {
  Dispatched: (file, { data }) => {
    const { dispatchId, leadUnit, supportingUnits, objectionWindow } = data;
    const { present, past } = file.dispatch;
    return {
      ...file,
      stage: 'DISPATCHED',
      dispatch: {
        present: { dispatchId, leadUnit, supportingUnits, objectionWindow, signed: false },
        past: present ? [...past, present.dispatchId] : past,
      },
    };
  },
  Signed: signed,
  DeemedSigned: signed,
  DispatchObjected: (file) => file,
  ObjectionUpheld: (file) => file,
  ObjectionRejected: (file) => file,
};

function signed(file: CaseFile): CaseFile {
  const { present } = file.dispatch;
  if (!present) return file;
  return {
    ...file,
    stage: 'HANDLING',
    dispatch: { ...file.dispatch, present: { ...present, signed: true } },
  };
}
