import { markConfidentialNote, notePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 18 记录转为保密. */
export const markConfidentialNoteRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/notes/:noteId/confidentiality',
  tag: 'work',
  summary: 'Mark a note confidential 记录转为保密',
  params: notePath,
  body: markConfidentialNote,
  command: ({ noteId }) => ({ type: 'MarkConfidentialNote', noteId }),
});
