import { appointMediator, mediationPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 30 选定 / 指定调解员. */
export const appointMediatorRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/appointment',
  tag: 'mediation',
  summary: 'Appoint a mediator 选定/指定调解员',
  params: mediationPath,
  body: appointMediator,
  command: ({ mediationId }, fields) => ({ type: 'AppointMediator', mediationId, ...fields }),
});
