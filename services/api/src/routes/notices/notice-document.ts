import { noticePath } from '@linli/contracts';
import { addDocument } from '../add-document.js';

/** 告知书 or 责令改正通知书, to be served. */
export const noticeDocumentRoute = addDocument({
  url: '/cases/:caseId/notices/:noticeId/document',
  tag: 'notices',
  summary: 'The advisory or the order as PDF 告知书、责令改正通知书',
  params: noticePath,
  make: (application, caller, path, language, request) =>
    application.noticeDocument(caller, path, language, request),
});
