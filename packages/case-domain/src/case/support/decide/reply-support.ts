import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReplySupport } from '../commands.js';
import { demandSupport } from '../policies/demand-support.js';

/** 15: the supporting unit answers the lead, never the reporter; nobody answers for another unit. */
export function replySupport(command: ReplySupport, state: CaseState, facts: Facts): CaseEvent[] {
  const { supportId, reply } = command;
  const { unit, status } = demandSupport(demandOpen(state), supportId);
  demand(facts.by.orgCode === unit, 'NOT_OF_THIS_UNIT', { unit });
  if (status === 'replied') return [];
  demand(status === 'open', 'SUPPORT_RELEASED', { supportId });
  return [{ type: 'SupportReplied', data: { supportId, reply } }];
}
