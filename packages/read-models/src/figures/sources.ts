import { OPEN_STAGES } from '@linli/case-domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Period } from './period.js';

/** The tables of facts, each with what identifies a fact in it. */
export const FACT_KEYS = {
  report: ['report_id'],
  case_list: ['case_id'],
  case_cycle: ['case_id', 'nth'],
  case_stage: ['case_id', 'nth'],
  mediation: ['case_id', 'mediation_id'],
  obligation: ['case_id', 'obligation_id'],
  notice_item: ['case_id', 'item_id'],
} as const;
export type FactTable = keyof typeof FACT_KEYS;

/**
 * The one place a figure's rows come from; the number and the list it opens are both read from here, so they agree.
 * The fact is the row `f`.
 */
export interface FigureSource {
  readonly fact: FactTable;
  /** When the fact counts: what its list is sorted by. */
  readonly at: string;
  /** Rows of the denominator (of a count: all it counts). */
  readonly counted: (period: Period) => RawBuilder<SqlBool>;
  /** Of these, the numerator. Without it all. */
  readonly hit?: (period: Period) => RawBuilder<SqlBool>;
}

const within =
  (column: string) =>
  ({ start, end }: Period): RawBuilder<SqlBool> =>
    sql`(${sql.raw(`f.${column}`)} >= ${start}::timestamptz AND ${sql.raw(`f.${column}`)} < ${end}::timestamptz)`;

/** Time limits in days end at 24:00, which is 0:00 of the next day: what falls due at midnight is due on the day before. */
const fallsDue =
  (column: string) =>
  ({ start, end }: Period): RawBuilder<SqlBool> =>
    sql`(${sql.raw(`f.${column}`)} > ${start}::timestamptz AND ${sql.raw(`f.${column}`)} <= ${end}::timestamptz)`;

/** Interval `f` of `case_stage` holds the last moment of the period, in a stage that counts as work. */
const openAt = ({ end }: Period, alias = 'f'): RawBuilder<SqlBool> => {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  return sql`(${column('from_at')} < ${end}::timestamptz
    AND (${column('to_at')} IS NULL OR ${column('to_at')} >= ${end}::timestamptz)
    AND ${column('stage')} = ANY(${OPEN_STAGES}))`;
};

/** The clock of cycle `f` ran past its due date, is not stopped, and its case is in work, when the period ends. */
const overdueAt = (period: Period): RawBuilder<SqlBool> => sql`(
  f.due_at < ${period.end}::timestamptz AND f.started_at < ${period.end}::timestamptz
  AND (f.resolved_at IS NULL OR f.resolved_at >= ${period.end}::timestamptz)
  AND EXISTS (SELECT FROM read_model.case_stage AS s WHERE s.case_id = f.case_id AND ${openAt(period, 's')}))`;

/** Overdue by more than `over` and up to `upTo` times 24 hours. */
const overdueBy =
  (over: number, upTo?: number) =>
  (period: Period): RawBuilder<SqlBool> => {
    const since = sql`(${period.end}::timestamptz - f.due_at)`;
    const longEnough = sql`${since} > make_interval(hours => ${over * 24})`;
    const notLonger = upTo === undefined ? sql`true` : sql`${since} <= make_interval(hours => ${upTo * 24})`;
    return sql`(${overdueAt(period)} AND ${longEnough} AND ${notLonger})`;
  };

const firstClock = sql<SqlBool>`f.nth = 1`;
/** What was withdrawn before it was due is neither in time nor late. */
const stillDue = (due: 'due_at' | 'original_due_at'): RawBuilder<SqlBool> =>
  sql`(f.withdrawn_at IS NULL OR f.withdrawn_at > ${sql.raw(`f.${due}`)})`;
const closings = { fact: 'case_cycle', at: 'closed_at', counted: within('closed_at') } as const;
const noticeItems = (kind: 'advisory' | 'order'): FigureSource => ({
  fact: 'notice_item',
  at: 'due_at',
  counted: (period) => sql`(f.kind = ${kind} AND ${fallsDue('due_at')(period)})`,
  hit: () => sql`f.first_result = 'done'`,
});
const refusedBeforeSession = sql<SqlBool>`(f.outcome = 'refused' AND f.first_session_at IS NULL)`;
const overdue = { fact: 'case_cycle', at: 'due_at' } as const;

/** By the id in the register; a figure without a source, or the other way round, does not pass the tests. */
export const SOURCES: Readonly<Record<string, FigureSource>> = {
  M1: { fact: 'report', at: 'filed_at', counted: within('filed_at') },
  M2: {
    fact: 'case_cycle',
    at: 'started_at',
    counted: (period) => sql`(${firstClock} AND ${within('started_at')(period)})`,
  },
  M3: { fact: 'case_stage', at: 'from_at', counted: (period) => openAt(period) },
  M4: closings,
  M5: {
    fact: 'case_list',
    at: 'contact_due_at',
    counted: fallsDue('contact_due_at'),
    hit: () => sql`f.contacted_at <= f.contact_due_at`,
  },
  'M5-unreachable': {
    fact: 'case_list',
    at: 'contact_due_at',
    counted: (period) => sql`(${fallsDue('contact_due_at')(period)} AND f.unreachable_at <= f.contact_due_at
      AND (f.contacted_at IS NULL OR f.contacted_at > f.contact_due_at))`,
  },
  M6: {
    fact: 'case_cycle',
    at: 'original_due_at',
    counted: (period) =>
      sql`(${firstClock} AND ${stillDue('original_due_at')} AND ${fallsDue('original_due_at')(period)})`,
    hit: () => sql`f.resolved_at <= f.original_due_at`,
  },
  M6b: {
    fact: 'case_cycle',
    at: 'due_at',
    counted: (period) => sql`(${firstClock} AND ${stillDue('due_at')} AND ${fallsDue('due_at')(period)})`,
    hit: () => sql`f.resolved_at <= f.due_at`,
  },
  'M11-grid': { ...closings, hit: () => sql`f.max_level = 'GRID'` },
  'M11-community': { ...closings, hit: () => sql`f.max_level IN ('GRID', 'COMMUNITY')` },
  M15: {
    fact: 'mediation',
    at: 'ended_at',
    counted: (period) => sql`(${within('ended_at')(period)} AND NOT ${refusedBeforeSession})`,
    hit: () => sql`f.outcome = 'agreement'`,
  },
  'M15-refused': {
    fact: 'mediation',
    at: 'ended_at',
    counted: (period) => sql`(${within('ended_at')(period)} AND ${refusedBeforeSession})`,
  },
  M16: {
    fact: 'obligation',
    at: 'due_at',
    counted: (period) => sql`(${fallsDue('due_at')(period)} AND f.effective_at < ${period.end}::timestamptz)`,
    hit: () => sql`(f.result = 'performed' AND f.performed_at <= f.due_at)`,
  },
  'M18-advisory': noticeItems('advisory'),
  'M18-order': noticeItems('order'),
  M21: { ...overdue, counted: overdueAt },
  'M21-1-3': { ...overdue, counted: overdueBy(0, 3) },
  'M21-4-7': { ...overdue, counted: overdueBy(3, 7) },
  'M21-8-30': { ...overdue, counted: overdueBy(7, 30) },
  'M21-over-30': { ...overdue, counted: overdueBy(30) },
};

/** The source of a figure, or undefined for an unknown id. */
export function sourceOf(figure: string): FigureSource | undefined {
  return Object.hasOwn(SOURCES, figure) ? SOURCES[figure] : undefined;
}
