import { demand, Rejection } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandStage } from '../../policies/demand-stage.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseState } from '../../state.js';
import type { CheckWatch, RecordRelapse, StartWatch } from '../commands.js';
import { demandWatch } from '../policies/demand-watch.js';
import { watchSchedule } from '../policies/watch-schedule.js';
import { isRunning } from '../state.js';

/** The block of a type's flow in which something is put right and looked at again: that can come back. */
const RECTIFICATION = 'R';

/** 54: after closing, somebody goes to look again, monthly and then quarterly. */
export function startWatch({ watchId }: StartWatch, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  if (state.bonds.watches[watchId]) return [];
  demandStage(state, 'CLOSED');
  const { typeCode } = state;
  demand(typeOf(state, facts).flow.includes(RECTIFICATION), 'TYPE_NOT_WATCHED', { typeCode });
  const running = Object.values(state.bonds.watches).some((watch) => isRunning(watch, state));
  demand(!running, 'WATCH_RUNNING');
  const checksDue = watchSchedule(state.closedAt ?? facts.now, facts.limits);
  return [{ type: 'WatchStarted', data: { watchId, checksDue } }];
}

/** 54: it has not come back; the next look is due, unless this was the last one. */
export function checkWatch(command: CheckWatch, state: CaseState): CaseEvent[] {
  const { watch, checked } = demandWatch(command, state);
  if (checked) return [];
  const nextDueAt = watch.checksDue[watch.checks.length + 1];
  return [looked(command, 'clean', nextDueAt === undefined ? {} : { nextDueAt })];
}

/** 54: it came back. A new case works on it; this one stays closed and its closing stays counted. */
export function recordRelapse(command: RecordRelapse, state: CaseState): CaseEvent[] {
  if (demandWatch(command, state).checked) return [];
  const { watchId, checkId, linkedCaseId } = command;
  return [looked(command, 'relapse'), { type: 'RelapseFound', data: { watchId, checkId, linkedCaseId } }];
}

function looked(
  { watchId, checkId, photoHashes, note }: CheckWatch | RecordRelapse,
  result: 'clean' | 'relapse',
  next: { readonly nextDueAt?: string } = {},
): CaseEvent {
  const seen = { photoHashes: [...photoHashes], ...(note !== undefined && { note }) };
  return { type: 'WatchChecked', data: { watchId, checkId, result, ...seen, ...next } };
}
