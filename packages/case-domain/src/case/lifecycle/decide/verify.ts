import { demand, Rejection } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import { leaveStatutoryChannel } from '../../ending/policies/statutory-channel.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandStage } from '../../policies/demand-stage.js';
import { isSentBack } from '../../policies/is-sent-back.js';
import type { CaseState } from '../../state.js';
import type { Verify } from '../commands.js';

/** 48: somebody other than the resolver looks, and closes the case or returns it with a reason (I17). */
export function verify(command: Verify, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  if (state.stage === 'CLOSED' && command.result === 'pass') return [];
  if (command.result === 'return' && isSentBack(state, facts, 'verification')) return [];
  demandStage(state, 'RESOLVED');
  demand(state.resolution?.by !== facts.by.id, 'RESOLVER_MAY_NOT_VERIFY');
  if (command.result === 'return') {
    return [
      { type: 'VerificationFailed', data: { reason: command.reason } },
      ...leaveStatutoryChannel(state),
    ];
  }
  demandNothingPersonal('checklist', command.checklist);
  // Danger may have been reported, a whistle blown, since it was resolved.
  demandNothingOpen(state);
  // From when the closing is on record: a late entry does not shorten the reporter's time.
  const reopenWindow = dueWithin('reopen_window', facts.now, facts);
  const callbackDue = dueWithin('callback', facts.now, facts);
  const data = { checklist: [...command.checklist], reopenUntil: reopenWindow.at, reopenWindow, callbackDue };
  return [{ type: 'Verified', data }];
}
