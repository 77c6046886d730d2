import { casePath, openCase } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 4 立案, for a pending report. */
export const openCaseRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId',
  tag: 'lifecycle',
  summary: 'Open a case 立案',
  params: casePath,
  body: openCase,
  handle: (application, caller, { caseId }, fields, request) =>
    application.openCase(caller, { caseId, ...fields }, request),
});
