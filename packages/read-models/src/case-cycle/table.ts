import type { DueClass, Level, Outcome } from '@linli/case-domain';
import { flag, instant, integer, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/**
 * One row from each opening or reopening of a case to its closing, with the resolution clock that ran in between.
 * A reopened case that is closed again counts again, each time in its own period (I19).
 */
export const caseCycleTable = defineTable({
  name: 'case_cycle',
  columns: {
    caseId: uuid,
    /** The cycles of a case counted from 1; the later ones began with a reopening. */
    nth: integer,
    startedAt: instant,
    /** Highest level the case has been worked at by then. */
    maxLevel: text<Level>(),
    /** When the work of this cycle began, as claimed: acceptance, or the reopening. What M9 measures from. */
    acceptedAt: nullable(instant),
    dueClass: nullable(text<DueClass>()),
    /** The first due date of this clock; never overwritten (I13). Absent until acceptance. */
    originalDueAt: nullable(instant),
    /** The due date as it stands, with granted extensions and approved holds. */
    dueAt: nullable(instant),
    provisional: flag,
    /** When the resolution that stands was recorded. */
    resolvedAt: nullable(instant),
    /** When it was resolved, as claimed. What M9 measures to. */
    endedAt: nullable(instant),
    /** Seconds of approved holds in this cycle: gross less these is net. */
    heldSeconds: integer,
    outcome: nullable(text<Outcome>()),
    closedAt: nullable(instant),
    /** Until when this closing can be undone. */
    reopenUntil: nullable(instant),
    /** The place is looked at again after this closing, and when the trouble was found to be back (M19). */
    watchedAt: nullable(instant),
    relapseAt: nullable(instant),
    /** The reporter no longer wished it; from then on nothing is due. */
    withdrawnAt: nullable(instant),
  },
  key: ['caseId', 'nth'],
  indexes: [
    { name: 'case_cycle_by_start', on: '(started_at)' },
    { name: 'case_cycle_by_closing', on: '(closed_at)' },
    { name: 'case_cycle_by_resolution', on: '(resolved_at)' },
    { name: 'case_cycle_by_original_due', on: '(original_due_at)' },
    { name: 'case_cycle_by_due', on: '(due_at)' },
  ],
});
export type CaseCycleRow = Row<typeof caseCycleTable>;
