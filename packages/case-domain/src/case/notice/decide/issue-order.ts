import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { IssueOrder } from '../commands.js';
import { demandIssuable } from '../policies/demand-issuable.js';
import { recheckDueAfter } from '../recheck-due.js';

/** 25: an enforcing authority orders, in its own name and through its own staff only (I28). */
export function issueOrder(command: IssueOrder, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.notice.byId[command.noticeId]) return [];
  const { type: _, dueAt, items, legalBasis, ...given } = command;
  const authority =
    facts.directory.unit(command.authority) ?? refuse('UNIT_UNKNOWN', { unit: command.authority });
  demand(authority.enforcing && facts.by.role === 'DU', 'ONLY_AN_ENFORCING_AUTHORITY_ORDERS', {
    unit: authority.code,
    role: facts.by.role,
  });
  demand(facts.by.orgCode === authority.code, 'ORDER_OF_ANOTHER_AUTHORITY', { unit: authority.code });
  demandIssuable(command, file, facts);
  demand(dueAt > command.service.servedAt, 'DEADLINE_BEFORE_SERVICE', { dueAt });
  const due = { at: dueAt, provisional: false };
  return [
    {
      type: 'OrderIssued',
      data: {
        ...given,
        items: [...items],
        legalBasis: [...legalBasis],
        due,
        recheckDue: recheckDueAfter(due, command.service.servedAt, facts),
      },
    },
  ];
}
