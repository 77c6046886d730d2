import { sessionPath } from '@linli/contracts';
import { addDocument } from '../add-document.js';

/** 人民调解笔录 of one session, to be read over and signed. */
export const minutesDocumentRoute = addDocument({
  url: '/cases/:caseId/mediations/:mediationId/sessions/:sessionId/minutes/document',
  tag: 'mediation',
  summary: 'The minutes of a session as PDF 人民调解笔录',
  params: sessionPath,
  make: (application, caller, path, language, request) =>
    application.minutesDocument(caller, path, language, request),
});
