import { demand, Rejection, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { leaveStatutoryChannel } from '../../ending/policies/statutory-channel.js';
import type { CaseEvent } from '../../events.js';
import { demandStage } from '../../policies/demand-stage.js';
import { isSentBack } from '../../policies/is-sent-back.js';
import { resolutionDue } from '../../policies/resolution-due.js';
import type { CaseState } from '../../state.js';
import type { Reopen } from '../commands.js';

/** 50: it was not over. A new clock of the same class; the earlier closing stays counted (I19). */
export function reopen(command: Reopen, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  if (isSentBack(state, facts, 'reopening')) return [];
  demandStage(state, 'CLOSED');
  const until = state.reopenUntil ?? refuse('REOPEN_WINDOW_OVER');
  // The server's own time counts: nobody reopens by claiming that it happened earlier.
  demand(facts.now < until, 'REOPEN_WINDOW_OVER', { until });
  const dueClass = state.acceptance?.class ?? 'G';
  const { type: _, ...given } = command;
  const due = resolutionDue(dueClass, facts.at, facts);
  return [
    { type: 'CaseReopened', data: { ...given, class: dueClass, due } },
    ...leaveStatutoryChannel(state),
  ];
}
