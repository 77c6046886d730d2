import { demand, Rejection } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { RecordCallback } from '../commands.js';

/** Attempts after which nobody calls again. */
const MAX_ATTEMPTS = 3;

/** 49: the reporter is asked whether it is resolved. Not reached is said so, and is never counted as satisfied. */
export function recordCallback(command: RecordCallback, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const { callbackId } = command;
  const { done, missed } = state.callbacks;
  if (done.includes(callbackId) || missed.includes(callbackId)) return [];
  demandStage(state, 'RESOLVED', 'CLOSED');
  demandOutsider(state, facts);
  demandInTime(state, facts);
  if (!command.reached) {
    demand(missed.length < MAX_ATTEMPTS, 'CALLBACK_ATTEMPTS_USED_UP', { attempts: MAX_ATTEMPTS });
    return [{ type: 'CallbackMissed', data: { callbackId, attempt: missed.length + 1 } }];
  }
  const { type: _, reached: __, ...data } = command;
  return [{ type: 'CallbackDone', data }];
}

function demandInTime({ closedAt }: CaseFile, facts: Facts): void {
  if (closedAt === undefined) return;
  const until = dueWithin('callback_window', closedAt, facts).at;
  demand(facts.at < until, 'CALLBACK_WINDOW_OVER', { until });
}

/** Nobody asks how satisfied people are with the own work (I17). */
function demandOutsider({ work, resolution }: CaseFile, { by }: Facts): void {
  demand(resolution?.by !== by.id && !work.handlers.includes(by.id), 'HANDLER_MAY_NOT_CALL_BACK');
}
