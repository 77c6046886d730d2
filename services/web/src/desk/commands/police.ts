import type { CasePage } from '@linli/contracts';
import { type CommandForm, given, isYes } from './command-form.js';

function handover({ handovers }: CasePage, more: string): string {
  return `/police-referrals/${handovers.at(-1)?.handoverId ?? ''}${more}`;
}

/** Handing over to the police and what they answer; danger. */
export const police: Readonly<Record<string, CommandForm>> = {
  HandOverPolice: {
    fields: () => [
      { name: 'station', label: 'station', kind: 'unit', of: (kind) => kind === 'police_station' },
      { name: 'reasonCode', label: 'reasonCode', kind: 'word', section: 'policeReason' },
      { name: 'reason', label: 'reason', kind: 'prose', max: 1000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/police-referrals/${id}`,
      body: given(values, 'station', 'reasonCode', 'reason'),
    }),
  },
  RecordVictim: {
    fields: () => [
      { name: 'capacity', label: 'capacity', kind: 'word', section: 'victimCapacity' },
      { name: 'minor', label: 'minor', kind: 'yes-no' },
      { name: 'policeWish', label: 'policeWish', kind: 'word', section: 'policeWish' },
      { name: 'wish', label: 'wish', kind: 'prose', max: 1000, optional: true },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/victims/${id}`,
      body: { ...given(values, 'capacity', 'policeWish', 'wish'), minor: isYes(values.minor) },
    }),
  },
  AssessByPolice: {
    fields: () => [
      { name: 'finding', label: 'finding', kind: 'word', section: 'policeFinding' },
      { name: 'documentNumber', label: 'documentNumber', kind: 'line', max: 60, optional: true },
      { name: 'note', label: 'note', kind: 'prose', max: 1000, optional: true },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/police-assessments/${id}`,
      body: given(values, 'finding', 'documentNumber', 'note'),
    }),
  },
  AcceptByPolice: {
    fields: () => [{ name: 'policeNumber', label: 'policeNumber', kind: 'line', max: 60, optional: true }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: handover(page, '/acceptance'),
      body: given(values, 'policeNumber'),
    }),
  },
  ReturnFromPolice: {
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 1000 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: handover(page, '/return'),
      body: given(values, 'reason'),
    }),
  },
  CommissionMediation: {
    fields: () => [{ name: 'letterNumber', label: 'letterNumber', kind: 'line', max: 60 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: handover(page, '/commission'),
      body: given(values, 'letterNumber'),
    }),
  },
  ReportDanger: {
    fields: () => [{ name: 'text', label: 'text', kind: 'prose', max: 1000 }],
    request: (values, id) => ({ method: 'PUT', path: `/dangers/${id}`, body: given(values, 'text') }),
  },
  AcknowledgeDanger: {
    fields: () => [],
    request: (_values, _id, { page }) => ({
      method: 'POST',
      path: `/dangers/${page.dangers.findLast((one) => one.acknowledgedAt === undefined)?.dangerId ?? ''}/acknowledgement`,
      body: {},
    }),
  },
};
