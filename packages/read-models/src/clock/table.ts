import type { ClockChange, ClockEntry, ClockName, Due, LimitTells } from '@linli/case-domain';
import { flag, instant, integer, json, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/**
 * Every clock, one row each: the to-do list of the reactor and of people. A running clock whose `nextStepAt` has come
 * is due. Cases, reports and visits have a table each, since a view is folded from one kind of stream.
 */
function defineClockTable(name: string) {
  return defineTable({
    name,
    columns: {
      /** The case, the report, whoever is visited. */
      subject: uuid,
      clock: text<ClockName>(),
      /** The thing or the run it belongs to; '' for the first of the whole stream. */
      of: text(),
      hangsOn: nullable(text()),
      awaits: nullable(json<readonly string[]>()),
      startedAt: instant,
      dueAt: instant,
      originalDueAt: instant,
      provisional: flag,
      due: json<Due>(),
      originalDue: json<Due>(),
      state: text<ClockEntry['state']>(),
      stoppedAt: nullable(instant),
      stoppedBy: nullable(text()),
      /** What happens next by itself, and when; absent when the clock does not run or all has happened. */
      nextStep: nullable(integer),
      nextStepAt: nullable(instant),
      stepsFired: json<readonly number[]>(),
      changes: json<readonly ClockChange[]>(),
      /** Who has it to look at now. */
      tells: nullable(text<LimitTells>()),
    },
    key: ['subject', 'clock', 'of'],
    indexes: [
      { name: `${name}_to_do`, on: '(next_step_at, subject, clock, of) WHERE next_step_at IS NOT NULL' },
      { name: `${name}_running`, on: "(due_at, subject, clock, of) WHERE state = 'running'" },
    ],
  });
}

export const clockTable = defineClockTable('clock');
export const reportClockTable = defineClockTable('report_clock');
export const visitClockTable = defineClockTable('visit_clock');
export type ClockRow = Row<typeof clockTable>;
