import { answerFinding, findingAnswerPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 答复抽查意见, by those who answer for the case. */
export const answerFindingRoute = addCommand({
  method: 'PUT',
  url: '/audits/:auditId/findings/:findingId/answers/:answerId',
  tag: 'audits',
  summary: 'Answer finding 答复抽查意见',
  params: findingAnswerPath,
  body: answerFinding,
  handle: (application, caller, { auditId, ...ids }, fields, request) =>
    application.answerFinding(caller, auditId, { type: 'AnswerFinding', ...ids, ...fields }, request),
});
