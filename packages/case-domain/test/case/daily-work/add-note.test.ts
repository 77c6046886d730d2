import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const note = { type: 'AddNote', noteId: idOf(76), text: '双方各执一词', confidential: true } as const;

t.test('whoever takes part writes something down, in confidence if need be', async (t) => {
  const story = leadsTo(t, registeredCase(), note, [
    { type: 'NoteAdded', data: { noteId: idOf(76), text: '双方各执一词', confidential: true } },
  ]);
  t.notOk(
    JSON.stringify(story.state).includes('双方各执一词'),
    'no rule reads it, so the state does not hold it',
  );
});

t.test('nothing is noted on a closed case', async (t) => {
  isRefused(t, closedCase(), note, 'CASE_NOT_OPEN');
});
