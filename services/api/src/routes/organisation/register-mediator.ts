import { mediatorPath, registerMediator } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记调解员. */
export const registerMediatorRoute = addCommand({
  method: 'PUT',
  url: '/mediators/:mediatorId',
  tag: 'organisation',
  summary: 'Register a mediator 登记调解员',
  params: mediatorPath,
  body: registerMediator,
  handle: (application, caller, { mediatorId }, fields, request) =>
    application.registerMediator(caller, { type: 'RegisterMediator', mediatorId, ...fields }, request),
});
