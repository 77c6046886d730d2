import { joinCase, joinPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 51 并案. */
export const joinCaseRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId/joins/:joinId',
  tag: 'bonds',
  summary: 'Join into another case 并案',
  params: joinPath,
  body: joinCase,
  needsIfMatch: 'yes',
  handle: (application, caller, path, fields, request) =>
    application.joinCase(caller, { ...path, ...fields }, request),
});
