import { contactPath, recordContact } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 16 联系诉求人: reached or tried. */
export const recordContactRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/contacts/:contactId',
  tag: 'work',
  summary: 'Record a contact 联系诉求人',
  params: contactPath,
  body: recordContact,
  command: ({ contactId }, fields) => ({ type: 'RecordContact', contactId, ...fields }),
});
