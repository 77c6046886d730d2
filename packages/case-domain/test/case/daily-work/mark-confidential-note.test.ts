import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const note = { type: 'AddNote', noteId: idOf(76), text: '对方有前科', confidential: false } as const;
const mark = { type: 'MarkConfidentialNote', noteId: idOf(76) } as const;
const noted = registeredCase().when(note);

t.test('whoever wrote a note says afterwards that it was meant in confidence (I27)', async (t) => {
  const story = leadsTo(t, noted, mark, [{ type: 'NoteMarkedConfidential', data: { noteId: idOf(76) } }]);
  t.match(story.state, { work: { notes: { [idOf(76)]: { confidential: true } } } });
});

t.test('what was written in confidence is so already', async (t) => {
  t.strictSame(
    registeredCase()
      .when({ ...note, confidential: true })
      .decide(mark),
    [],
  );
});

t.test('nobody says so of the note of somebody else', async (t) => {
  isRefused(t, noted, mark, 'NOT_THE_AUTHOR', { by: actor('CW', undefined, 'a-colleague') });
});

t.test('a note nobody wrote is not marked', async (t) => {
  isRefused(t, noted, { ...mark, noteId: idOf(77) }, 'NOTE_UNKNOWN');
});

t.test('on a closed case nothing is marked any more', async (t) => {
  isRefused(t, closedCase(), mark, 'CASE_NOT_OPEN');
});
