import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { IssueAdvisory } from '../commands.js';
import { demandIssuable } from '../policies/demand-issuable.js';
import { recheckDueAfter } from '../recheck-due.js';

/** Natural days an advisory gives to put things right, from its service. */
const ADVISORY_DAYS = 7;

/** 24: the community advises. Its deadline runs from service (I29). */
export function issueAdvisory(command: IssueAdvisory, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.notice.byId[command.noticeId]) return [];
  demandIssuable(command, file, facts);
  const { type: _, items, policies, ...given } = command;
  const due = facts.calendar.addDays(command.service.servedAt, ADVISORY_DAYS);
  return [
    {
      type: 'AdvisoryIssued',
      data: {
        ...given,
        items: [...items],
        policies: [...policies],
        due,
        recheckDue: recheckDueAfter(due, facts),
      },
    },
  ];
}
