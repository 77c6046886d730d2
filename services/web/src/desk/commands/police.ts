import type { CasePage } from '@linli/contracts';
import { type CommandForm, given } from './command-form.js';

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
