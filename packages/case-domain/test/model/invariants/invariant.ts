import type { Decider, Happened } from '@linli/kernel';
import type { CaseCommand, CaseEvent, CaseFile, CaseState, Facts } from '../../../src/index.js';

/** The product's decider, or one with a bug planted in it. */
export type CaseDecider = Decider<CaseCommand, CaseEvent, CaseState, Facts>;

/** A case after a step: its whole history, what the last step added, the file before and after. */
export interface Trace {
  readonly decider: CaseDecider;
  readonly events: readonly Happened<CaseEvent>[];
  readonly fresh: readonly Happened<CaseEvent>[];
  readonly before: CaseFile | undefined;
  readonly file: CaseFile;
}

/** A rule of the specification, told from the history alone and not by way of the deciders. */
export interface Invariant {
  readonly number: `I${number}`;
  readonly sentence: string;
  readonly holds: (trace: Trace) => boolean;
}

export type Named<T extends CaseEvent['type']> = Happened<Extract<CaseEvent, { type: T }>>;

/** The events of these types among those given. */
export function named<T extends CaseEvent['type']>(
  events: readonly Happened<CaseEvent>[],
  ...types: readonly T[]
): readonly Named<T>[] {
  return events.filter((event): event is Named<T> => (types as readonly string[]).includes(event.type));
}

/** The history up to an event, without it. */
export function until(trace: Trace, event: Happened<CaseEvent>): readonly Happened<CaseEvent>[] {
  return trace.events.slice(0, trace.events.indexOf(event));
}

/** What the history leaves open: none of it may be while a case is resolved (I18). */
export function openMatters(events: readonly Happened<CaseEvent>[]): readonly string[] {
  const open = new Set<string>();
  const ofMediation = new Map<string, string>();
  const promised = new Map<string, readonly string[]>();
  let dispatch: string | undefined;
  for (const { type, data } of events) {
    if (type === 'WhistleBlown') open.add(data.whistleId);
    else if (type === 'WhistleClosed') open.delete(data.whistleId);
    else if (type === 'DangerReported') open.add(data.dangerId);
    else if (type === 'DangerAcknowledged') open.delete(data.dangerId);
    else if (type === 'SupportAdded') open.add(data.supportId);
    else if (type === 'SupportReplied' || type === 'SupportReleased') open.delete(data.supportId);
    else if (type === 'ChildOpened') open.add(data.childId);
    else if (type === 'ChildEnded') open.delete(data.childId);
    else if (type === 'AdvisoryIssued' || type === 'OrderIssued')
      for (const { itemId } of data.items) open.add(itemId);
    else if (type === 'Rechecked') {
      for (const { itemId, result } of data.results)
        if (result === 'partly') open.add(itemId);
        else open.delete(itemId);
    } else if (type === 'MediationProposed') open.add(data.mediationId);
    else if (type === 'MediationTerminated') open.delete(data.mediationId);
    else if (type === 'AgreementReached') {
      ofMediation.set(data.agreementId, data.mediationId);
      promised.set(
        data.agreementId,
        data.performedAtOnce ? [] : data.obligations.map(({ obligationId }) => obligationId),
      );
    } else if (type === 'AgreementEffective') {
      open.delete(ofMediation.get(data.agreementId) ?? '');
      for (const obligation of promised.get(data.agreementId) ?? []) open.add(obligation);
    } else if (type === 'ObligationDefaulted') open.delete(data.obligationId);
    else if (type === 'ObligationPerformed') {
      if (data.result === 'partly') open.add(data.obligationId);
      else open.delete(data.obligationId);
    } else if (type === 'Dispatched' || type === 'Escalated') {
      open.delete(dispatch ?? '');
      dispatch = type === 'Dispatched' ? data.dispatchId : undefined;
    } else if (type === 'DispatchObjected') open.add(data.dispatchId);
    else if (type === 'ObjectionRejected' || type === 'ObjectionUpheld') open.delete(data.dispatchId);
  }
  return [...open];
}
