import { z } from 'zod';
import { momentQuery } from '../moment.js';
import { listOf, paging } from '../paging.js';
import { day, id, instant, revision } from '../words.js';
import { figureCase, figureDefinition, figureValue } from './views.js';

/** An event after which something counted in a figure, or no longer did. */
const turn = z
  .object({
    revision,
    eventId: id,
    type: z.string(),
    occurredAt: instant,
    recordedAt: instant,
    counts: z.boolean(),
  })
  .meta({ id: 'FigureTurn' });
export type FigureTurn = z.infer<typeof turn>;

const look = { from: day, to: day, ...momentQuery } as const;
const part = z.enum(['numerator', 'denominator']).default('numerator');

export const explanationQuery = { ...look, part, ...paging } as const;

/** A number: what it says, what it is read from, what it counted, and the events that made each thing count. */
export const explanation = z
  .object({
    definition: figureDefinition,
    /** The views the number is read from. */
    sources: z.array(z.string()),
    value: figureValue,
    items: z.array(
      figureCase
        .extend({
          /** None of what no case tells: reports, people, workers. */
          turns: z.array(turn),
        })
        .meta({ id: 'ExplainedCase' }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'FigureExplanation' });
export type FigureExplanation = z.infer<typeof explanation>;

/** The earlier look; what is not said of its period is as in the later one. */
export const comparisonQuery = {
  ...look,
  beforeFrom: day.exactOptional(),
  beforeTo: day.exactOptional(),
  beforeAt: instant.exactOptional(),
  beforeAsKnown: instant.exactOptional(),
  part,
} as const;

const moved = figureCase
  .omit({ fact: true, at: true })
  .extend({
    /** Absent where nothing was recorded: time went on, or the period is another one. */
    because: turn.optional(),
  })
  .meta({ id: 'MovedCase' });
export type MovedCase = z.infer<typeof moved>;

/** A figure looked at twice: what came, what left, and because of which event. */
export const comparison = z
  .object({
    definition: figureDefinition,
    before: figureValue,
    after: figureValue,
    /** How many in all; the lists hold as many as are explained at once. */
    cameCount: z.int(),
    leftCount: z.int(),
    came: z.array(moved),
    left: z.array(moved),
  })
  .meta({ id: 'FigureComparison' });
export type FigureComparison = z.infer<typeof comparison>;

/** A limit and the value it did not have, `resolution_general:10`, in the limit's own unit. */
const otherLimit = z
  .string()
  .regex(
    /^(?:first_contact|resolution_urgent|resolution_simple|resolution_general|resolution_complex|reopen_window):[1-9]\d{0,2}$/,
  );

/** Rules that did not hold; what is not said is as it was. */
export const whatIfQuery = {
  ...look,
  part,
  /** A version of the figure that is not in force. */
  version: z.coerce.number().int().min(1).max(99).exactOptional(),
  limits: listOf(otherLimit).exactOptional(),
  /** Days off, and days worked, beside those of the calendar. */
  restDays: listOf(day).exactOptional(),
  workDays: listOf(day).exactOptional(),
} as const;

const dates = z.object({ contactDueAt: instant.nullable(), dueAt: instant.nullable() });
const differs = figureCase
  .omit({ fact: true, at: true, reportId: true })
  .extend({ was: dates, wouldBe: dates })
  .meta({ id: 'DifferingCase' });

/** A figure as it is and as it would be under other rules: nothing is recorded of it. */
export const whatIf = z
  .object({
    definition: figureDefinition,
    /** By which it would be counted, where that is another. */
    proposed: figureDefinition.optional(),
    as: figureValue,
    wouldBe: figureValue,
    cameCount: z.int(),
    leftCount: z.int(),
    /** Would count and do not. */
    came: z.array(differs),
    /** Count and would not. */
    left: z.array(differs),
  })
  .meta({ id: 'FigureWhatIf' });
export type FigureWhatIf = z.infer<typeof whatIf>;
