import { auditPath, redrawn } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** 核对抽样: draws the sample again and says whether it is the one on record. */
export const redrawRoute = addQuery({
  url: '/audits/:auditId/redraw',
  tag: 'audits',
  summary: 'Draw again 核对抽样',
  params: auditPath,
  query: {},
  answer: redrawn,
  handle: (application, caller, { auditId }) => application.redraw(caller, auditId),
});
