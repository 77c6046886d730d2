import { checkWatch, watchCheckPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 54 回头看. */
export const checkWatchRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/watches/:watchId/checks/:checkId',
  tag: 'bonds',
  summary: 'Look again: it has not come back 回头看',
  params: watchCheckPath,
  body: checkWatch,
  command: ({ watchId, checkId }, fields) => ({ type: 'CheckWatch', watchId, checkId, ...fields }),
});
