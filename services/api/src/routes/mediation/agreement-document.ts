import { signaturePath } from '@linli/contracts';
import { addDocument } from '../add-document.js';

/** 人民调解协议书, to be signed. */
export const agreementDocumentRoute = addDocument({
  url: '/cases/:caseId/agreements/:agreementId/document',
  tag: 'mediation',
  summary: 'The agreement as PDF 人民调解协议书',
  params: signaturePath,
  make: (application, caller, path, language, request) =>
    application.agreementDocument(caller, path, language, request),
});
