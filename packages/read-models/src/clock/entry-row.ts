import { type ClockEntry, nextStep, tellsNow } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import type { clockTable } from './table.js';

type Clock = Draft<typeof clockTable>;

/** A clock as a row of its stream. */
export function rowOf(subject: string, entry: ClockEntry): Clock {
  const { clock, of, group, awaits, startedAt, due, originalDue, state, stepsFired, changes } = entry;
  const next = nextStep(entry);
  return {
    subject,
    clock,
    of,
    hangsOn: group ?? null,
    awaits: awaits ?? null,
    startedAt,
    dueAt: due.at,
    originalDueAt: originalDue.at,
    provisional: due.provisional,
    due,
    originalDue,
    state,
    stoppedAt: entry.stoppedAt ?? null,
    stoppedBy: entry.stoppedBy ?? null,
    nextStep: next?.step ?? null,
    nextStepAt: next?.at ?? null,
    stepsFired,
    changes,
    tells: tellsNow(entry) ?? null,
  };
}

/** The clock a row stands for. */
export function entryOf(row: Clock): ClockEntry {
  const { clock, of, hangsOn, awaits, startedAt, due, originalDue, state, stoppedAt, stoppedBy } = row;
  return {
    clock,
    of,
    ...(hangsOn === null ? {} : { group: hangsOn }),
    ...(awaits === null ? {} : { awaits }),
    startedAt,
    due,
    originalDue,
    state,
    ...(stoppedAt === null ? {} : { stoppedAt }),
    ...(stoppedBy === null ? {} : { stoppedBy }),
    stepsFired: row.stepsFired,
    changes: row.changes,
  };
}
