import { areaPath, renameArea } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 区划更名. */
export const renameAreaRoute = addCommand({
  method: 'PUT',
  url: '/areas/:code/name',
  tag: 'organisation',
  summary: 'Rename an area 区划更名',
  params: areaPath,
  body: renameArea,
  handle: (application, caller, { code }, fields, request) =>
    application.manageArea(caller, code, { type: 'RenameArea', ...fields }, request),
});
