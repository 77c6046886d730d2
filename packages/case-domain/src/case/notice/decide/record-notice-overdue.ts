import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandRole } from '../../policies/demand-role.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { RecordNoticeOverdue } from '../commands.js';
import { openItemsOf } from '../state.js';

/**
 * 27: the deadline passed and items are still open; the street has something to decide. On record once. As with a
 * recheck, the notice may be that of a case which is handled, mediated or performed meanwhile.
 */
export function recordNoticeOverdue(
  { noticeId }: RecordNoticeOverdue,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandOpen(state);
  const notice = file.notice.byId[noticeId] ?? refuse('NOTICE_UNKNOWN', { noticeId });
  if (notice.overdue) return [];
  demandRole(facts, 'SYS');
  demandStage(file, 'RECTIFYING', 'HANDLING', 'MEDIATING', 'PERFORMING');
  const openItems = openItemsOf(notice);
  demand(openItems.length > 0, 'NOTICE_ENDED', { noticeId });
  const dueAt = notice.due.at;
  demand(facts.now >= dueAt, 'NOTICE_NOT_OVERDUE', { dueAt });
  return [{ type: 'NoticeOverdue', data: { noticeId, openItems, dueAt } }];
}
