import { areaPath, establishArea } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 设立区划. */
export const establishAreaRoute = addCommand({
  method: 'PUT',
  url: '/areas/:code',
  tag: 'organisation',
  summary: 'Establish an area 设立区划',
  params: areaPath,
  body: establishArea,
  handle: (application, caller, { code }, fields, request) =>
    application.establishArea(caller, { type: 'EstablishArea', code, ...fields }, request),
});
