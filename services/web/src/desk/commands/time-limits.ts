import type { CasePage } from '@linli/contracts';
import { instantOfField } from '../../both/moments.js';
import { type CommandForm, given } from './command-form.js';
import { inDays } from './units.js';

function askedExtension({ extensions }: CasePage): string {
  return (
    extensions.findLast(({ granted, refused }) => granted === undefined && refused === undefined)
      ?.extensionId ?? ''
  );
}

function hold({ holds }: CasePage, isHeld: boolean): string {
  return (
    holds.findLast(
      ({ heldAt, refused, resumedAt }) =>
        refused === undefined && resumedAt === undefined && (heldAt !== undefined) === isHeld,
    )?.holdId ?? ''
  );
}

/** More time, and rest: asked for, decided one level up. */
export const timeLimits: Readonly<Record<string, CommandForm>> = {
  RequestExtension: {
    fields: () => [
      { name: 'days', label: 'extensionDays', kind: 'number', min: 1, max: 60 },
      { name: 'reason', label: 'reason', kind: 'prose', max: 1000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/extensions/${id}`,
      body: { days: Number(values.days), ...given(values, 'reason') },
    }),
  },
  DecideExtension: {
    fields: () => [
      { name: 'decision', label: 'decision', kind: 'word', section: 'extensionDecision' },
      {
        name: 'reporterWasTold',
        label: 'extensionTold',
        kind: 'prose',
        max: 1000,
        when: ({ decision }) => decision === 'granted',
      },
      {
        name: 'reason',
        label: 'reason',
        kind: 'prose',
        max: 1000,
        when: ({ decision }) => decision === 'refused',
      },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/extensions/${askedExtension(page)}/decision`,
      body: given(values, 'decision', values.decision === 'granted' ? 'reporterWasTold' : 'reason'),
    }),
  },
  RequestHold: {
    fields: () => [
      { name: 'reason', label: 'reason', kind: 'word', section: 'holdReason' },
      { name: 'note', label: 'holdNote', kind: 'prose', max: 1000 },
      { name: 'until', label: 'holdUntil', kind: 'moment' },
    ],
    first: () => ({ until: inDays(7, '18:00') }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/holds/${id}`,
      body: { ...given(values, 'reason', 'note'), until: instantOfField(values.until ?? '') },
    }),
  },
  DecideHold: {
    fields: () => [
      { name: 'decision', label: 'decision', kind: 'word', section: 'holdDecision' },
      {
        name: 'reason',
        label: 'reason',
        kind: 'prose',
        max: 1000,
        when: ({ decision }) => decision === 'refused',
      },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/holds/${hold(page, false)}/decision`,
      body: given(values, 'decision', ...(values.decision === 'refused' ? ['reason'] : [])),
    }),
  },
  Resume: {
    fields: () => [],
    request: (_values, _id, { page }) => ({
      method: 'POST',
      path: `/holds/${hold(page, true)}/resumption`,
      body: {},
    }),
  },
};
