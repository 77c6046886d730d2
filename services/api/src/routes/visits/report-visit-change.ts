import { reportVisitChange, visitsPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记重大变化. */
export const reportVisitChangeRoute = addCommand({
  method: 'POST',
  url: '/visits/:visitsId/change',
  tag: 'visits',
  summary: 'A major change 登记重大变化',
  params: visitsPath,
  body: reportVisitChange,
  handle: (application, caller, { visitsId }, fields, request) =>
    application.actOnVisits(caller, visitsId, { type: 'ReportVisitChange', ...fields }, request),
});
