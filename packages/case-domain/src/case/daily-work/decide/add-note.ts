import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AddNote } from '../commands.js';

/** 18: anybody who takes part writes something down. */
export function addNote(command: AddNote, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...data } = command;
  return file.work.recorded.includes(data.noteId) ? [] : [{ type: 'NoteAdded', data }];
}
