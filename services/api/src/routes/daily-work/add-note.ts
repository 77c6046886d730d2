import { addNote, notePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 18 添加记录. */
export const addNoteRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/notes/:noteId',
  tag: 'work',
  summary: 'Add a note 添加记录',
  params: notePath,
  body: addNote,
  command: ({ noteId }, fields) => ({ type: 'AddNote', noteId, ...fields }),
});
