import { releaseSupport, supportPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 15 撤协办. */
export const releaseSupportRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/supports/:supportId/release',
  tag: 'dispatch',
  summary: 'Release a supporting unit 撤协办',
  params: supportPath,
  body: releaseSupport,
  command: ({ supportId }, fields) => ({ type: 'ReleaseSupport', supportId, ...fields }),
});
