import { z } from 'zod';
import { casePath } from '../commands/lifecycle.js';
import { flag, page } from '../paging.js';
import { due, id, instant, risk, stage, typeCode } from '../words.js';
import { clock } from './case-page.js';
import { dueQuery } from './lists.js';

const clockName = clock.shape.clock;

/** To whom a limit that was reached is told. */
export const limitTells = z
  .enum(['handler', 'lead_head', 'street', 'district', 'mediator', 'callback', 'intake'])
  .meta({ id: 'LimitTells' });

/** A time limit of a case that somebody has to look at. */
export const taskEntry = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    title: z.string(),
    typeCode,
    stage,
    areaPath: z.array(z.string()),
    risk,
    clock: clockName,
    of: z.string().optional(),
    startedAt: instant,
    dueAt: instant,
    originalDueAt: instant,
    provisional: z.boolean(),
    overdue: z.boolean(),
    /** Steps reached so far: percent of the way, or days from the due day of an obligation. */
    stepsReached: z.array(z.int()),
    tells: limitTells,
  })
  .meta({ id: 'TaskEntry' });
export const taskList = page('TaskList', taskEntry);
export type TaskList = z.infer<typeof taskList>;

export const tasksQuery = {
  ...dueQuery,
  tells: limitTells.exactOptional(),
  /** Only what the caller's role is to look at, and by which somebody has to do something. */
  mine: flag.exactOptional(),
} as const;

export const clockPath = casePath.extend({ clock: clockName });
export const clockExplanationQuery = { of: z.string().max(60).exactOptional() } as const;

const period = z.object({
  from: instant,
  unit: z.enum(['working_days', 'days', 'hours', 'working_hours']),
  count: z.number(),
});

/** One thing that made a due date what it is. */
const deadlineStep = z
  .object({
    kind: z.enum([
      'start',
      'extended',
      'reclassified',
      'recomputed',
      'court_accepted',
      'next_check',
      'held',
      'resumed',
    ]),
    at: instant.optional(),
    /** The date this leads to. */
    reaches: instant.optional(),
    /** The rule it was counted by; absent where people named the date. */
    period: period.optional(),
    /** No event says by which rule; this one gives the date exactly. */
    inferred: z.literal(true).optional(),
    /** Days passed over, and rest days that were worked. */
    days: z
      .array(
        z.object({
          date: z.iso.date(),
          kind: z.enum(['weekend', 'holiday', 'makeup_workday']),
          name: z.string().optional(),
          known: z.boolean(),
        }),
      )
      .optional(),
    /** Years whose calendar is not published yet. */
    missingYears: z.array(z.int()).optional(),
    until: instant.optional(),
    heldMs: z.int().optional(),
  })
  .meta({ id: 'DeadlineStep' });

/** Why a time limit ends when it ends: the steps to count it again, and the same in words. */
export const deadlineExplained = z
  .object({
    clock: clockName,
    of: z.string(),
    startedAt: instant,
    original: due,
    present: due,
    steps: z.array(deadlineStep),
    sentences: z.array(z.string()),
  })
  .meta({ id: 'DeadlineExplained' });
export type DeadlineExplained = z.infer<typeof deadlineExplained>;
