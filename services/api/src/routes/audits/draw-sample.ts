import { auditPath, drawSample } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 抽取样本, once. */
export const drawSampleRoute = addCommand({
  method: 'POST',
  url: '/audits/:auditId/sample',
  tag: 'audits',
  summary: 'Draw sample 抽取样本',
  params: auditPath,
  body: drawSample,
  handle: (application, caller, { auditId }, _, request) => application.drawSample(caller, auditId, request),
});
