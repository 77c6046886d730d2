import type { CasePage } from '@linli/contracts';
import { v5 as idFrom } from 'uuid';
import { type Choice, type CommandForm, codesIn, given, isGiven } from './command-form.js';

function standingJoin({ joins }: CasePage): string {
  return joins.findLast(({ unjoinedAt }) => unjoinedAt === undefined)?.joinId ?? '';
}

function runningWatch({ watches }: CasePage): string {
  return watches.findLast(({ running }) => running)?.watchId ?? '';
}

/** Cases tied to cases: one matter in two, two matters in one, one that comes back. */
export const bonds: Readonly<Record<string, CommandForm>> = {
  Join: {
    fields: () => [
      { name: 'into', label: 'into', kind: 'case' },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    request: (values, id) => ({ method: 'PUT', path: `/joins/${id}`, body: given(values, 'into', 'reason') }),
  },
  Unjoin: {
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: `/joins/${standingJoin(page)}/undoing`,
      body: given(values, 'reason'),
    }),
  },
  Split: {
    fields: ({ page, texts }) => [
      { name: 'title', label: 'title', kind: 'line', max: 80, hint: 'titleHint' },
      { name: 'typeCode', label: 'typeCode', kind: 'type' },
      { name: 'risk', label: 'risk', kind: 'word', section: 'risk' },
      {
        name: 'reportIds',
        label: 'goesAlong',
        kind: 'boxes',
        optional: true,
        choices: page.reports.map(
          ({ reportId, text }): Choice => ({
            value: reportId,
            text: (text.text ?? texts.shown.hidden).slice(0, 60),
          }),
        ),
      },
    ],
    first: ({ page }) => ({ typeCode: page.typeCode, risk: page.risk }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/children/${id}`,
      body: { ...given(values, 'title', 'typeCode', 'risk'), reportIds: codesIn(values.reportIds) },
    }),
  },
  StartWatch: {
    fields: () => [],
    request: (_values, id) => ({ method: 'PUT', path: `/watches/${id}`, body: {} }),
  },
  CheckWatch: {
    fields: () => [{ name: 'note', label: 'siteNote', kind: 'prose', max: 1000, optional: true }],
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: `/watches/${runningWatch(page)}/checks/${id}`,
      body: isGiven(values.note) ? given(values, 'note') : {},
    }),
  },
  RecordRelapse: {
    fields: () => [
      { name: 'title', label: 'title', kind: 'line', max: 80, hint: 'titleHint' },
      { name: 'text', label: 'siteNote', kind: 'prose', max: 1000 },
    ],
    first: ({ page }) => ({ title: page.title }),
    request: (values, id, { page }) => ({
      method: 'PUT',
      path: `/watches/${runningWatch(page)}/relapses/${id}`,
      body: {
        ...given(values, 'title', 'text'),
        linkedCaseId: idFrom('case', id),
        reportId: idFrom('report', id),
      },
    }),
  },
};
