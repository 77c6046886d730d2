import { erasurePath, rejectErasure } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 59 删除个人信息: not approved. */
export const rejectErasureRoute = addCommand({
  method: 'POST',
  url: '/persons/:personRef/erasures/:erasureId/rejection',
  tag: 'persons',
  summary: 'Reject erasure 不批准删除个人信息',
  params: erasurePath,
  body: rejectErasure,
  handle: (application, caller, { personRef, erasureId }, fields, request) =>
    application.actOnPerson(caller, personRef, { type: 'RejectErasure', erasureId, ...fields }, request),
});
