import { OPEN_STAGES } from '@linli/case-domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Period } from './period.js';

/** Conditions on a fact, row `f`. */
type Condition = RawBuilder<SqlBool>;
type InPeriod = (period: Period) => Condition;

/** It happened in the period. */
export const within =
  (column: string): InPeriod =>
  ({ start, end }) =>
    sql`(${sql.raw(`f.${column}`)} >= ${start}::timestamptz AND ${sql.raw(`f.${column}`)} < ${end}::timestamptz)`;

/** Time limits in days end at 24:00, which is 0:00 of the next day: what falls due at midnight is due on the day before. */
export const fallsDue =
  (column: string): InPeriod =>
  ({ start, end }) =>
    sql`(${sql.raw(`f.${column}`)} > ${start}::timestamptz AND ${sql.raw(`f.${column}`)} <= ${end}::timestamptz)`;

/** Both. */
export const both =
  (one: InPeriod, other: InPeriod): InPeriod =>
  (period) =>
    sql`(${one(period)} AND ${other(period)})`;

/** A condition that does not depend on the period. Written by us, never from outside. */
export const when =
  (condition: string): InPeriod =>
  () =>
    sql`(${sql.raw(condition)})`;

/** Interval `f` of `case_stage` holds the last moment of the period, in a stage that counts as work. */
export const openAt = ({ end }: Period, alias = 'f'): Condition => {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  return sql`(${column('from_at')} < ${end}::timestamptz
    AND (${column('to_at')} IS NULL OR ${column('to_at')} >= ${end}::timestamptz)
    AND ${column('stage')} = ANY(${OPEN_STAGES}))`;
};

/** The clock of cycle `f` ran past its due date, is not stopped, and its case is in work, when the period ends. */
export const overdueAt: InPeriod = (period) => sql`(
  f.due_at < ${period.end}::timestamptz AND f.started_at < ${period.end}::timestamptz
  AND (f.resolved_at IS NULL OR f.resolved_at >= ${period.end}::timestamptz)
  AND EXISTS (SELECT FROM case_stage AS s WHERE s.case_id = f.case_id AND ${openAt(period, 's')}))`;

/** Overdue by more than `over` and up to `upTo` times 24 hours. */
export const overdueBy =
  (over: number, upTo?: number): InPeriod =>
  (period) => {
    const since = sql`(${period.end}::timestamptz - f.due_at)`;
    const longEnough = sql`${since} > make_interval(hours => ${over * 24})`;
    const notLonger = upTo === undefined ? sql`true` : sql`${since} <= make_interval(hours => ${upTo * 24})`;
    return sql`(${overdueAt(period)} AND ${longEnough} AND ${notLonger})`;
  };
