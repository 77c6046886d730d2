import { sayMoment } from '../../both/moments.js';
import { type Choice, type CommandForm, given, momentOrNow, type Occasion } from './command-form.js';

function reportChoices({ page, texts, language }: Occasion): readonly Choice[] {
  return page.reports.map(({ reportId, text, filedAt }) => ({
    value: reportId,
    text: `${sayMoment(language, filedAt)} ${(text.text ?? texts.shown.hidden).slice(0, 40)}`,
  }));
}

/** Other ends than resolution: another lawful way, withdrawal; reports that do not belong; files that must be kept. */
export const ending: Readonly<Record<string, CommandForm>> = {
  GuideStatutory: {
    fields: () => [
      { name: 'route', label: 'route', kind: 'word', section: 'statutoryRoute' },
      { name: 'authority', label: 'authority', kind: 'line', max: 120 },
      { name: 'toldWhom', label: 'toldWhom', kind: 'line', max: 200 },
      { name: 'toldAt', label: 'toldAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'explanation', label: 'explanation', kind: 'prose', max: 2000 },
    ],
    request: (values) => ({
      method: 'POST',
      path: '/statutory-route',
      body: {
        ...given(values, 'route', 'authority', 'toldWhom', 'explanation'),
        toldAt: momentOrNow(values.toldAt),
      },
    }),
  },
  Withdraw: {
    fields: (occasion) => [
      { name: 'reportId', label: 'report', kind: 'choice', choices: reportChoices(occasion) },
      { name: 'wishedAt', label: 'wishedAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'how', label: 'way', kind: 'word', section: 'consentWay' },
      { name: 'wish', label: 'wish', kind: 'prose', max: 1000 },
    ],
    first: ({ page }) => ({ reportId: page.reports.at(0)?.reportId ?? '' }),
    request: (values) => ({
      method: 'POST',
      path: '/withdrawal',
      body: { ...given(values, 'reportId', 'how', 'wish'), wishedAt: momentOrNow(values.wishedAt) },
    }),
  },
  DetachReport: {
    fields: (occasion) => [
      { name: 'reportId', label: 'report', kind: 'choice', choices: reportChoices(occasion) },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    request: (values) => ({
      method: 'POST',
      path: `/reports/${values.reportId ?? ''}/detachment`,
      body: given(values, 'reason'),
    }),
  },
  PlaceLegalHold: {
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }],
    request: (values, id) => ({ method: 'PUT', path: `/legal-holds/${id}`, body: given(values, 'reason') }),
  },
  LiftLegalHold: {
    isOneLeft: ({ legalHolds }) => legalHolds.length > 0,
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/legal-holds/${page.legalHolds.at(-1)?.holdId ?? ''}/lifting`,
      body: given(values, 'reason'),
    }),
  },
};
