import { type CommandForm, given, isYes } from './command-form.js';

/** Contact with the reporter, checks on site, notes and evidence. */
export const work: Readonly<Record<string, CommandForm>> = {
  RecordContact: {
    fields: () => [
      { name: 'reached', label: 'reached', kind: 'yes-no' },
      { name: 'channel', label: 'channel', kind: 'word', section: 'contactChannel' },
      {
        name: 'summary',
        label: 'summary',
        kind: 'prose',
        max: 2000,
        when: ({ reached }) => reached === 'yes',
      },
      {
        name: 'note',
        label: 'note',
        kind: 'prose',
        max: 500,
        optional: true,
        when: ({ reached }) => reached === 'no',
      },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/contacts/${id}`,
      body: {
        reached: isYes(values.reached),
        ...given(values, 'channel', isYes(values.reached) ? 'summary' : 'note'),
      },
    }),
  },
  CheckSite: {
    fields: () => [
      { name: 'finding', label: 'finding', kind: 'word', section: 'finding' },
      { name: 'note', label: 'siteNote', kind: 'prose', max: 2000 },
      { name: 'personsPresent', label: 'personsPresent', kind: 'line', max: 500, optional: true },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/site-checks/${id}`,
      body: given(values, 'finding', 'note', 'personsPresent'),
    }),
  },
  AddNote: {
    fields: () => [
      { name: 'text', label: 'text', kind: 'prose', max: 4000 },
      { name: 'confidential', label: 'confidential', kind: 'yes-no' },
    ],
    first: () => ({ confidential: 'no' }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/notes/${id}`,
      body: { ...given(values, 'text'), confidential: isYes(values.confidential) },
    }),
  },
  AddEvidence: {
    fields: () => [
      { name: 'kind', label: 'kind', kind: 'word', section: 'evidenceKind' },
      { name: 'note', label: 'evidenceNote', kind: 'prose', max: 1000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/evidence/${id}`,
      body: given(values, 'kind', 'note'),
    }),
  },
};
