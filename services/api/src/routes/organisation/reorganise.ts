import { reorganisationPath, reorganise } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 机构调整. */
export const reorganiseRoute = addCommand({
  method: 'PUT',
  url: '/reorganisations/:reorganisationId',
  tag: 'organisation',
  summary: 'Reorganise areas 机构调整',
  params: reorganisationPath,
  body: reorganise,
  handle: (application, caller, path, fields, request) =>
    application.reorganise(caller, { ...path, ...fields }, request),
});
