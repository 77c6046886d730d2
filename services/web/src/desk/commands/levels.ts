import type { CasePage } from '@linli/contracts';
import { v5 as idFrom } from 'uuid';
import { instantOfField } from '../../both/moments.js';
import {
  type CommandForm,
  codesIn,
  type Field,
  given,
  isGiven,
  linesOf,
  type Values,
} from './command-form.js';
import { inDays, isLead } from './units.js';

function dispatchPath({ dispatches }: CasePage, more: string): string {
  return `/dispatches/${dispatches.at(-1)?.dispatchId ?? ''}${more}`;
}

function lastEscalation({ escalations }: CasePage): string {
  return escalations.findLast(({ sentBack }) => sentBack === undefined)?.escalationId ?? '';
}

const orderFields: readonly Field[] = [
  { name: 'leadUnit', label: 'leadUnit', kind: 'unit', of: isLead },
  { name: 'supportingUnits', label: 'supportingUnits', kind: 'units', optional: true },
  { name: 'taskDueAt', label: 'taskDueAt', kind: 'moment' },
  { name: 'despiteDuties', label: 'despiteDuties', kind: 'prose', max: 500, optional: true },
];

function orderOf(values: Values): object {
  return {
    ...given(values, 'leadUnit', 'despiteDuties'),
    supportingUnits: codesIn(values.supportingUnits),
    taskDueAt: instantOfField(values.taskDueAt ?? ''),
  };
}

const isUpheld = ({ ruling }: Values): boolean => ruling === 'upheld';

/** Whose matter it is: objections and their ruling, and the way up and down the levels. */
export const levels: Readonly<Record<string, CommandForm>> = {
  Object: {
    fields: () => [
      { name: 'ground', label: 'ground', kind: 'word', section: 'objectionGround' },
      { name: 'evidence', label: 'evidence', kind: 'prose', max: 1000 },
      { name: 'proposedUnit', label: 'proposedUnit', kind: 'unit', of: isLead },
    ],
    request: (values, _id, { page }) => ({
      method: 'POST',
      path: dispatchPath(page, '/objection'),
      body: given(values, 'ground', 'evidence', 'proposedUnit'),
    }),
  },
  RuleObjection: {
    fields: () => [
      { name: 'ruling', label: 'ruling', kind: 'word', section: 'objectionRuling' },
      { name: 'reason', label: 'reason', kind: 'prose', max: 1000 },
      ...orderFields.map((field) => ({ ...field, when: isUpheld })),
    ],
    first: () => ({ taskDueAt: inDays(3, '18:00') }),
    request: (values, id, { page }) => ({
      method: 'POST',
      path: dispatchPath(page, '/objection/ruling'),
      body: {
        ...given(values, 'ruling', 'reason'),
        ...(isUpheld(values) && { replacement: { dispatchId: idFrom('dispatch', id), ...orderOf(values) } }),
      },
    }),
  },
  Escalate: {
    fields: ({ word }) => [
      {
        name: 'to',
        label: 'toLevel',
        kind: 'choice',
        choices: ['STREET', 'DISTRICT'].map((value) => ({ value, text: word('level', value) })),
      },
      { name: 'reason', label: 'reason', kind: 'prose', max: 1000 },
      { name: 'tried', label: 'tried', kind: 'prose', max: 2000 },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/escalations/${id}`,
      body: given(values, 'to', 'reason', 'tried'),
    }),
  },
  Delegate: {
    fields: () => orderFields,
    first: () => ({ taskDueAt: inDays(3, '18:00') }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/delegations/${id}`,
      body: { dispatchId: idFrom('dispatch', id), ...orderOf(values) },
    }),
  },
  SendBack: {
    fields: () => [
      { name: 'missing', label: 'missing', kind: 'prose', max: 2000 },
      { name: 'taskDueAt', label: 'taskDueAt', kind: 'moment' },
    ],
    first: () => ({ taskDueAt: inDays(3, '18:00') }),
    request: (values, id, { page }) => ({
      method: 'POST',
      path: `/escalations/${lastEscalation(page)}/return`,
      body: {
        dispatchId: idFrom('dispatch', id),
        missing: linesOf(values.missing),
        taskDueAt: instantOfField(values.taskDueAt ?? ''),
      },
    }),
  },
  AddSupport: {
    fields: () => [
      { name: 'unit', label: 'supportUnit', kind: 'unit' },
      { name: 'task', label: 'supportTask', kind: 'prose', max: 1000 },
      { name: 'dueAt', label: 'taskDueAt', kind: 'moment', optional: true },
    ],
    request: (values, id) => ({
      method: 'PUT',
      path: `/supports/${id}`,
      body: {
        ...given(values, 'unit', 'task'),
        ...(isGiven(values.dueAt) && { dueAt: instantOfField(values.dueAt ?? '') }),
      },
    }),
  },
  ReplySupport: {
    fields: () => [{ name: 'reply', label: 'reply', kind: 'prose', max: 2000 }],
    request: (values, _id, { page, session }) => ({
      method: 'POST',
      path: `/supports/${
        page.supports.findLast(({ unit, repliedAt }) => unit === session.orgCode && repliedAt === undefined)
          ?.supportId ?? ''
      }/reply`,
      body: given(values, 'reply'),
    }),
  },
  ReleaseSupport: {
    fields: ({ page, unitName }) => [
      {
        name: 'supportId',
        label: 'supportUnit',
        kind: 'choice',
        choices: page.supports
          .filter(({ repliedAt, releasedAt }) => repliedAt === undefined && releasedAt === undefined)
          .map(({ supportId, unit }) => ({ value: supportId, text: unitName(unit) })),
      },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    request: (values) => ({
      method: 'POST',
      path: `/supports/${values.supportId ?? ''}/release`,
      body: given(values, 'reason'),
    }),
  },
};
