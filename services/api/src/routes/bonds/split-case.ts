import { childPath, splitCase } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 52 拆分子案. */
export const splitCaseRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId/children/:childId',
  tag: 'bonds',
  summary: 'Split off a part 拆分子案',
  params: childPath,
  body: splitCase,
  needsIfMatch: 'yes',
  handle: (application, caller, path, fields, request) =>
    application.splitCase(caller, { ...path, ...fields }, request),
});
