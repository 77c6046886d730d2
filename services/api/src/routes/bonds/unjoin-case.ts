import { joinPath, unjoinCase } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 51 撤并. */
export const unjoinCaseRoute = addCommand({
  method: 'POST',
  url: '/cases/:caseId/joins/:joinId/undoing',
  tag: 'bonds',
  summary: 'Undo a join 撤并',
  params: joinPath,
  body: unjoinCase,
  needsIfMatch: 'yes',
  handle: (application, caller, path, fields, request) =>
    application.unjoinCase(caller, { ...path, ...fields }, request),
});
