import { replySupport, supportPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 15 协办回复. */
export const replySupportRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/supports/:supportId/reply',
  tag: 'dispatch',
  summary: 'Reply as a supporting unit 协办回复',
  params: supportPath,
  body: replySupport,
  command: ({ supportId }, fields) => ({ type: 'ReplySupport', supportId, ...fields }),
});
