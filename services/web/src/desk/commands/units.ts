import type { CasePage } from '@linli/contracts';
import { dayAfter, dayOf, instantOfField } from '../../both/moments.js';
import { type CommandForm, codesIn, given, momentOrNow } from './command-form.js';

/** A moment some days from now, as a field holds it. */
export function inDays(days: number, time: string): string {
  return `${dayAfter(dayOf(new Date()), days)}T${time}`;
}

function openWhistle({ whistles }: CasePage) {
  return whistles.findLast(({ closedAt }) => closedAt === undefined);
}

/** Kinds of units that may lead. */
export const isLead = (kind: string): boolean => !['law_firm', 'committee'].includes(kind);

/** Dispatch to a unit; whistle, reporting in, closing the whistle. */
export const units: Readonly<Record<string, CommandForm>> = {
  Dispatch: {
    fields: () => [
      { name: 'leadUnit', label: 'leadUnit', kind: 'unit', of: isLead },
      { name: 'supportingUnits', label: 'supportingUnits', kind: 'units', optional: true },
      { name: 'taskDueAt', label: 'taskDueAt', kind: 'moment' },
    ],
    first: () => ({ taskDueAt: inDays(3, '18:00') }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/dispatches/${id}`,
      body: {
        ...given(values, 'leadUnit'),
        supportingUnits: codesIn(values.supportingUnits),
        taskDueAt: instantOfField(values.taskDueAt ?? ''),
      },
    }),
  },
  Sign: {
    fields: () => [],
    request: (_values, _id, { page }) => ({
      method: 'POST',
      path: `/dispatches/${page.dispatches.at(-1)?.dispatchId ?? ''}/signature`,
      body: {},
    }),
  },
  BlowWhistle: {
    fields: () => [
      { name: 'departments', label: 'departments', kind: 'units' },
      { name: 'meetingAt', label: 'meetingAt', kind: 'moment' },
      { name: 'question', label: 'question', kind: 'prose', max: 1000 },
    ],
    first: () => ({ meetingAt: inDays(1, '09:30') }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/whistles/${id}`,
      body: {
        departments: codesIn(values.departments),
        meetingAt: instantOfField(values.meetingAt ?? ''),
        ...given(values, 'question'),
      },
    }),
  },
  ProposeWhistle: {
    fields: () => [
      { name: 'departments', label: 'departments', kind: 'units' },
      { name: 'question', label: 'question', kind: 'prose', max: 1000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/whistle-proposals/${id}`,
      body: { departments: codesIn(values.departments), ...given(values, 'question') },
    }),
  },
  ReportIn: {
    fields: () => [
      { name: 'arrivedAt', label: 'arrivedAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'representative', label: 'representative', kind: 'line', max: 60 },
      { name: 'contribution', label: 'contribution', kind: 'prose', max: 1000 },
    ],
    request: (values, _id, { page, session }) => ({
      method: 'PUT',
      path: `/whistles/${openWhistle(page)?.whistleId ?? ''}/attendance/${session.orgCode}`,
      body: {
        arrivedAt: momentOrNow(values.arrivedAt),
        ...given(values, 'representative', 'contribution'),
      },
    }),
  },
  CloseWhistle: {
    fields: ({ page, texts: { label }, unitName }) =>
      (openWhistle(page)?.departments ?? []).flatMap(({ department }) => [
        {
          name: `rating ${department}`,
          label: { text: label.rating(unitName(department)) },
          kind: 'word' as const,
          section: 'whistleRating' as const,
        },
        {
          name: `summons ${department}`,
          label: { text: label.summons(unitName(department)) },
          kind: 'prose' as const,
          max: 500,
          when: (values: Readonly<Record<string, string>>) => values[`rating ${department}`] === 'absent',
        },
      ]),
    request: (values, _id, { page }) => {
      const whistle = openWhistle(page);
      return {
        method: 'POST',
        path: `/whistles/${whistle?.whistleId ?? ''}/closing`,
        body: {
          ratings: whistle?.departments.map(({ department }) => {
            const rating = values[`rating ${department}`];
            const summons = values[`summons ${department}`];
            return { department, rating, ...(rating === 'absent' && { summons }) };
          }),
        },
      };
    },
  },
};
