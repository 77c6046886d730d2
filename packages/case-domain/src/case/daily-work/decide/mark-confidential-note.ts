import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { MarkConfidentialNote } from '../commands.js';

/** 18: whoever wrote a note says afterwards that it was meant in confidence (I27). It never becomes open again. */
export function markConfidentialNote(
  { noteId }: MarkConfidentialNote,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandOpen(state);
  const note = file.work.notes[noteId] ?? refuse('NOTE_UNKNOWN', { noteId });
  demand(note.by === facts.by.id, 'NOT_THE_AUTHOR');
  return note.confidential ? [] : [{ type: 'NoteMarkedConfidential', data: { noteId } }];
}
