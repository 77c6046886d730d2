import type { CasePage } from '@linli/contracts';
import { type CommandForm, given, momentOrNow } from './command-form.js';
import { present } from './mediation.js';

function agreementInEffect(page: CasePage) {
  return present(page)?.agreements.findLast(({ effectiveAt }) => effectiveAt !== undefined);
}

function path(page: CasePage, more: string): string {
  return `/confirmations/${agreementInEffect(page)?.confirmations.at(-1)?.confirmationId ?? ''}${more}`;
}

/** 司法确认: asked for by all parties together, and what the court says. */
export const court: Readonly<Record<string, CommandForm>> = {
  ApplyConfirmation: {
    fields: () => [
      { name: 'court', label: 'court', kind: 'line', max: 120 },
      { name: 'appliedAt', label: 'appliedAt', kind: 'moment', optional: true, blankIsNow: true },
    ],
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: `/agreements/${agreementInEffect(page)?.agreementId ?? ''}/confirmations/${id}`,
      body: {
        ...given(values, 'court'),
        appliedAt: momentOrNow(values.appliedAt),
        applicants: present(page)?.parties.map(({ partyId }) => partyId),
      },
    }),
  },
  RecordCourtAnswer: {
    fields: ({ texts: { label } }) => [
      {
        name: 'answer',
        label: 'courtAnswer',
        kind: 'choice',
        choices: [
          { value: 'accepted', text: label.courtAccepts },
          { value: 'refused', text: label.courtRefuses },
        ],
      },
      { name: 'answeredAt', label: 'courtAt', kind: 'moment', optional: true, blankIsNow: true },
      {
        name: 'docket',
        label: 'docket',
        kind: 'line',
        max: 60,
        optional: true,
        when: ({ answer }) => answer === 'accepted',
      },
      {
        name: 'reason',
        label: 'reason',
        kind: 'prose',
        max: 1000,
        when: ({ answer }) => answer === 'refused',
      },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: path(page, '/answer'),
      body: {
        ...given(values, 'answer', values.answer === 'accepted' ? 'docket' : 'reason'),
        answeredAt: momentOrNow(values.answeredAt),
      },
    }),
  },
  RecordCourtExtension: {
    fields: () => [
      { name: 'extendedAt', label: 'courtAt', kind: 'moment', optional: true, blankIsNow: true },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: path(page, '/extension'),
      body: { extendedAt: momentOrNow(values.extendedAt) },
    }),
  },
  RecordCourtDecision: {
    fields: ({ texts: { label } }) => [
      {
        name: 'decision',
        label: 'decision',
        kind: 'choice',
        choices: [
          { value: 'confirmed', text: label.courtConfirms },
          { value: 'not_confirmed', text: label.courtDoesNotConfirm },
        ],
      },
      { name: 'decidedAt', label: 'courtAt', kind: 'moment', optional: true, blankIsNow: true },
      {
        name: 'document',
        label: 'courtDocument',
        kind: 'line',
        max: 60,
        when: ({ decision }) => decision === 'confirmed',
      },
      {
        name: 'reason',
        label: 'reason',
        kind: 'prose',
        max: 1000,
        when: ({ decision }) => decision === 'not_confirmed',
      },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: path(page, '/decision'),
      body: {
        ...given(values, 'decision', values.decision === 'confirmed' ? 'document' : 'reason'),
        decidedAt: momentOrNow(values.decidedAt),
      },
    }),
  },
};
