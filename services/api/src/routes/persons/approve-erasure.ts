import { approveErasure, erasurePath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 59 删除个人信息: approved by a second person, and carried out. */
export const approveErasureRoute = addCommand({
  method: 'POST',
  url: '/persons/:personRef/erasures/:erasureId/approval',
  tag: 'persons',
  summary: 'Approve erasure 批准删除个人信息',
  params: erasurePath,
  body: approveErasure,
  handle: (application, caller, { personRef, erasureId }, _, request) =>
    application.actOnPerson(caller, personRef, { type: 'ApproveErasure', erasureId }, request),
});
