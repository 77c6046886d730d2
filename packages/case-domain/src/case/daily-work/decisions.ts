import { addEvidence } from './decide/add-evidence.js';
import { addNote } from './decide/add-note.js';
import { checkSite } from './decide/check-site.js';
import { markConfidentialNote } from './decide/mark-confidential-note.js';
import { recordContact } from './decide/record-contact.js';

/** How each command of the daily work is decided. */
export const workDecisions = {
  RecordContact: recordContact,
  CheckSite: checkSite,
  AddNote: addNote,
  AddEvidence: addEvidence,
  MarkConfidentialNote: markConfidentialNote,
};
