import { startWatch, watchPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 54 返潮观察. */
export const startWatchRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/watches/:watchId',
  tag: 'bonds',
  summary: 'Start a relapse watch 返潮观察',
  params: watchPath,
  body: startWatch,
  command: ({ watchId }) => ({ type: 'StartWatch', watchId }),
});
