import { readFile } from 'node:fs/promises';
import { CONTACT_CHANNELS, FINDINGS, OUTCOMES } from '@linli/case-domain';
import { z } from 'zod';
import { ImportFailure } from './import-failure.js';

const heading = z.string().min(1);
const typeCode = z.string().regex(/^[A-Z]{2}\d{2}$/);

/** What an activity of the log becomes. Its name and the columns of `details` go into the (sealed) text. */
const step = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('note') }),
  /** The reporter was reached. */
  z.strictObject({ as: z.literal('contact'), channel: z.enum(CONTACT_CHANNELS) }),
  z.strictObject({ as: z.literal('site_check'), finding: z.enum(FINDINGS) }),
  /** The unit takes the work: given to it and signed for at the same time. Once per case. */
  z.strictObject({ as: z.literal('taken_up'), unit: z.string() }),
  /** Not imported, on purpose. */
  z.strictObject({ as: z.literal('nothing') }),
]);
export type HistoryStep = z.infer<typeof step>;

const schema = z.strictObject({
  /** Name of the system the log comes from; with a case's key it identifies the case. Stands in clear. */
  system: z.string().min(1).max(60),
  /** Zone of times that name none. */
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .default('+08:00'),
  /** Why all this is recorded only now. */
  lateReason: z.string().min(1).max(500).default('导入历史案件 History imported from another system'),
  /** Headings of the log. What a column may be left out for is in brackets. */
  columns: z.strictObject({
    case: heading,
    /** Key of the row within its case. */
    event: heading,
    activity: heading,
    at: heading,
    start: heading,
    /** [No case is closed.] */
    end: heading.optional(),
    /** [Our own calendar counts.] */
    deadline: heading.optional(),
    /** [All are of `typeCode`.] */
    type: heading.optional(),
    /** [All lie in `area`.] */
    area: heading.optional(),
  }),
  /** Columns whose values are added to the text of each activity: who, where, by which way. */
  details: z.array(heading).default([]),
  /** Values that mean that nothing is there. */
  blanks: z.array(z.string()).default([]),
  /** Title of a case, in clear: `{case}` is its key. */
  title: z.string().min(2).max(60).default('导入案件 {case}'),
  /** Text of the report the case begins with. */
  text: z.string().min(1).max(1500).default('由其他系统导入的案件 {case}'),
  typeCode: typeCode.default('QT01'),
  /** Type by the value of the column `type`. */
  types: z.record(z.string(), typeCode).default({}),
  /** Area of cases whose row names none. */
  area: z.string().optional(),
  /** What activities become, by name. */
  activities: z.record(z.string(), z.array(step).min(1)).default({}),
  /** What all others become; an empty list refuses them. */
  otherActivities: z.array(step).default([{ as: 'note' }]),
  /** How a case that ended is resolved and verified. */
  ending: z
    .strictObject({
      outcome: z.enum(OUTCOMES).default('answered'),
      notResolvedBecause: z.string().min(1).max(1000).optional(),
      finding: z.enum(FINDINGS).default('founded'),
      handlingNote: z.string().min(1).max(2000).default('原系统已办结 Ended in the system it comes from'),
      publicReply: z.string().min(1).max(2000).default('原系统已答复 Answered in the system it comes from'),
      checklist: z.array(z.string().min(1).max(80)).max(20).default(['按原系统记录导入']),
    })
    .prefault({}),
});

/** How a log is read: what its columns are and what its activities become. */
export type HistoryMapping = z.output<typeof schema>;

/**
 * Checks a mapping.
 * @throws ImportFailure MAPPING_INVALID with the first thing that is not right
 */
export function parseMapping(given: unknown, file: string): HistoryMapping {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportFailure('MAPPING_INVALID', {
    file,
    field: issue?.path.join('.') || '.',
    reason: issue?.message ?? '',
  });
}

/** Reads a mapping from a JSON file. @throws ImportFailure MAPPING_INVALID */
export async function readMapping(file: string): Promise<HistoryMapping> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ImportFailure('MAPPING_INVALID', { file, field: '.', reason: (error as Error).message });
  }
  return parseMapping(given, file);
}
