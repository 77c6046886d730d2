import { erasurePath, requestErasure } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 59 删除个人信息: asked for. */
export const requestErasureRoute = addCommand({
  method: 'PUT',
  url: '/persons/:personRef/erasures/:erasureId',
  tag: 'persons',
  summary: 'Request erasure 申请删除个人信息',
  params: erasurePath,
  body: requestErasure,
  handle: (application, caller, { personRef, erasureId }, fields, request) =>
    application.actOnPerson(caller, personRef, { type: 'RequestErasure', erasureId, ...fields }, request),
});
