import type { CasePage } from '@linli/contracts';
import { type CommandForm, codesIn, given, isYes } from './command-form.js';

function standingCard({ supervision }: CasePage): string {
  return supervision.history.findLast(({ liftedAt }) => liftedAt === undefined)?.supervisionId ?? '';
}

/** Pressing, supervising, instructing: people do, the system only suggests. */
export const steering: Readonly<Record<string, CommandForm>> = {
  Nudge: {
    fields: () => [
      { name: 'forReporter', label: 'forReporter', kind: 'yes-no' },
      { name: 'text', label: 'text', kind: 'prose', max: 500, optional: true },
    ],
    first: () => ({ forReporter: 'no' }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/nudges/${id}`,
      body: { forReporter: isYes(values.forReporter), ...given(values, 'text') },
    }),
  },
  Supervise: {
    fields: ({ word }) => [
      {
        name: 'card',
        label: 'card',
        kind: 'choice',
        choices: ['ordinary', 'yellow', 'red'].map((value) => ({ value, text: word('supervision', value) })),
      },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/supervisions/${id}`,
      body: given(values, 'card', 'reason'),
    }),
  },
  LiftSupervision: {
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/supervisions/${standingCard(page)}/lifting`,
      body: given(values, 'reason'),
    }),
  },
  Instruct: {
    fields: () => [
      { name: 'to', label: 'instructed', kind: 'units' },
      { name: 'text', label: 'text', kind: 'prose', max: 1000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/instructions/${id}`,
      body: { to: codesIn(values.to), ...given(values, 'text') },
    }),
  },
};
