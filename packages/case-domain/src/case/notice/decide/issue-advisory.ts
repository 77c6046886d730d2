import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { IssueAdvisory } from '../commands.js';
import { demandIssuable } from '../policies/demand-issuable.js';
import { recheckDueAfter } from '../recheck-due.js';

/** 24: the community advises. Its deadline runs from service (I29). */
export function issueAdvisory(command: IssueAdvisory, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.notice.byId[command.noticeId]) return [];
  demandIssuable(command, file, facts);
  const { type: _, items, policies, ...given } = command;
  const { servedAt } = command.service;
  const due = dueWithin('advisory', servedAt, facts);
  return [
    {
      type: 'AdvisoryIssued',
      data: {
        ...given,
        items: [...items],
        policies: [...policies],
        due,
        recheckDue: recheckDueAfter(due, servedAt, facts),
      },
    },
  ];
}
