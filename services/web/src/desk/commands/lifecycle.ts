import { type CommandForm, given } from './command-form.js';

const isNotResolved = ({ outcome }: Readonly<Record<string, string>>): boolean => outcome === 'not_resolved';

/** Accepting, declining, resolving, verifying, calling back, reopening. */
export const lifecycle: Readonly<Record<string, CommandForm>> = {
  AcceptCase: {
    fields: () => [{ name: 'class', label: 'class', kind: 'word', section: 'dueClass', optional: true }],
    request: (values) => ({ method: 'POST', path: '/acceptance', body: given(values, 'class') }),
  },
  DeclineCase: {
    fields: () => [
      { name: 'reason', label: 'reason', kind: 'word', section: 'declineReason' },
      { name: 'reporterWasTold', label: 'reporterWasTold', kind: 'prose', max: 1000 },
    ],
    request: (values) => ({
      method: 'POST',
      path: '/decline',
      body: given(values, 'reason', 'reporterWasTold'),
    }),
  },
  ResolveOnSpot: {
    fields: () => [{ name: 'note', label: 'note', kind: 'prose', max: 2000 }],
    request: (values) => ({ method: 'POST', path: '/on-spot-resolution', body: given(values, 'note') }),
  },
  RecomputeDue: {
    fields: () => [],
    request: () => ({ method: 'POST', path: '/due-recomputations', body: {} }),
  },
  Resolve: {
    fields: () => [
      { name: 'outcome', label: 'outcome', kind: 'word', section: 'outcome' },
      {
        name: 'notResolvedBecause',
        label: 'notResolvedBecause',
        kind: 'prose',
        max: 1000,
        when: isNotResolved,
      },
      { name: 'finding', label: 'finding', kind: 'word', section: 'finding' },
      { name: 'handlingNote', label: 'handlingNote', kind: 'prose', max: 2000 },
      { name: 'publicReply', label: 'publicReply', kind: 'prose', max: 2000 },
    ],
    request: (values) => ({
      method: 'POST',
      path: '/resolution',
      body: {
        ...given(values, 'outcome', 'finding', 'handlingNote', 'publicReply'),
        ...(isNotResolved(values) && given(values, 'notResolvedBecause')),
      },
    }),
  },
  Verify: {
    fields: ({ texts: { label } }) => [
      {
        name: 'result',
        label: 'result',
        kind: 'choice',
        choices: [
          { value: 'pass', text: label.pass },
          { value: 'return', text: label.return },
        ],
      },
      {
        name: 'reason',
        label: 'reason',
        kind: 'prose',
        max: 1000,
        when: ({ result }) => result === 'return',
      },
    ],
    request: (values) => ({
      method: 'POST',
      path: '/verification',
      body: given(values, 'result', ...(values.result === 'return' ? ['reason'] : [])),
    }),
  },
  RecordCallback: {
    fields: () => [
      { name: 'reached', label: 'reached', kind: 'yes-no' },
      { name: 'resolved', label: 'resolved', kind: 'yes-no', when: ({ reached }) => reached === 'yes' },
      {
        name: 'satisfaction',
        label: 'satisfaction',
        kind: 'choice',
        choices: ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value })),
        optional: true,
        when: ({ reached }) => reached === 'yes',
      },
      {
        name: 'verbatim',
        label: 'verbatim',
        kind: 'prose',
        max: 1000,
        optional: true,
        when: ({ reached }) => reached === 'yes',
      },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/callbacks/${id}`,
      body:
        values.reached === 'yes'
          ? {
              reached: true,
              resolved: values.resolved === 'yes',
              ...(values.satisfaction && { satisfaction: Number(values.satisfaction) }),
              ...given(values, 'verbatim'),
            }
          : { reached: false },
    }),
  },
  Reopen: {
    fields: () => [
      { name: 'requestedBy', label: 'requestedBy', kind: 'word', section: 'reopenRequest' },
      { name: 'reason', label: 'reason', kind: 'prose', max: 1000 },
    ],
    request: (values) => ({
      method: 'POST',
      path: '/reopening',
      body: given(values, 'requestedBy', 'reason'),
    }),
  },
};
