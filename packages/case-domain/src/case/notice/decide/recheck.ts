import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { isPoliceReportOnFile } from '../../policies/demand-police-report.js';
import { demandStage } from '../../policies/demand-stage.js';
import { openMatters } from '../../policies/open-matters.js';
import { verificationDueIf } from '../../policies/verification-due.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { Recheck } from '../commands.js';
import { hasOpenNotice, isOpenNotice, type Notice, type NoticeState, rechecked } from '../state.js';

/**
 * 26: somebody other than the one who calls it done goes to look (I17). Items not looked at stay open. A notice may
 * still be open while its case is mediated or an agreement performed; it is rechecked all the same.
 */
export function recheck(command: Recheck, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const notice =
    file.notice.byId[command.noticeId] ?? refuse('NOTICE_UNKNOWN', { noticeId: command.noticeId });
  if (notice.rechecks.includes(command.recheckId)) return [];
  demandStage(file, 'RECTIFYING', 'HANDLING', 'MEDIATING', 'PERFORMING');
  demand(isOpenNotice(notice), 'NOTICE_ENDED', { noticeId: command.noticeId });
  demand(facts.at >= notice.servedAt, 'RECHECKED_BEFORE_SERVICE', { servedAt: notice.servedAt });
  demand(command.claimedBy !== facts.by.id, 'RECHECKER_CLAIMED_RECTIFICATION');
  demandItemsOf(notice, command);
  const { type: _, results, photoHashes, ...given } = command;
  const leadsTo = stageAfter(file, rechecked(file.notice, command), facts);
  return [
    {
      type: 'Rechecked',
      data: {
        ...given,
        checkedAt: facts.at,
        results: [...results],
        photoHashes: [...photoHashes],
        leadsTo,
        ...verificationDueIf(leadsTo === 'RESOLVED', facts),
      },
    },
  ];
}

function demandItemsOf(notice: Notice, { results }: Recheck): void {
  for (const { itemId } of results) demand(itemId in notice.items, 'NOTICE_ITEM_UNKNOWN', { itemId });
  demand(new Set(results.map(({ itemId }) => itemId)).size === results.length, 'NOTICE_ITEM_TWICE');
}

/**
 * All done and nothing else open: resolved. Something is still to be put right: the notice goes on. All items have
 * ended, but not all well: back to handling, where an order, a whistle or another way is chosen.
 */
function stageAfter(file: CaseFile, notice: NoticeState, facts: Facts) {
  if (file.stage === 'MEDIATING' || file.stage === 'PERFORMING') return file.stage;
  if (hasOpenNotice(notice)) return 'RECTIFYING';
  const nothingOpen = !notice.unmet && openMatters({ ...file, notice }).length === 0;
  return nothingOpen && isPoliceReportOnFile(file, facts) ? 'RESOLVED' : 'HANDLING';
}
