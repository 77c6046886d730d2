import { importOutlines, outlineImportPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';
import { LARGEST_OUTLINES } from './largest-outlines.js';

/** 导入网格边界: the whole file or nothing of it. */
export const importOutlinesRoute = addCommand({
  method: 'PUT',
  url: '/grid-outline-imports/:importId',
  tag: 'organisation',
  summary: 'Import outlines of grids 导入网格边界',
  params: outlineImportPath,
  body: importOutlines,
  bodyLimit: LARGEST_OUTLINES,
  handle: (application, caller, path, fields, request) =>
    application.importOutlines(caller, { ...path, ...fields }, request),
});
