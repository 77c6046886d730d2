import { z } from 'zod';
import { reasonOfPattern } from './text.js';
import { isPatternOfDates } from './words.js';

/** Why a field was not accepted. Each reason has its wording in zh-CN and en. */
export const FIELD_REASONS = [
  'required',
  'blank',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'number_out_of_range',
  'not_a_uuid',
  'not_a_date',
  'not_in_list',
  'wrong_type',
  'wrong_form',
  'unlawful_character',
  'unknown_field',
  'unknown_code',
  'not_accepted',
] as const;
export type FieldReason = (typeof FIELD_REASONS)[number];

/** One field that was not accepted: `field` is a JSON pointer into the part of the request it names (`/parties/0/name`). */
export const fieldError = z
  .object({ field: z.string(), reason: z.enum(FIELD_REASONS), message: z.string() })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof fieldError>;

/** A field that was not accepted, before it is worded. */
export interface RefusedField {
  readonly field: string;
  readonly reason: FieldReason;
}

/** What came over the wire, or every field that was not accepted. The values themselves are never repeated. */
export function parseWire<Schema extends z.core.$ZodType>(
  schema: Schema,
  input: unknown,
): { readonly value: z.output<Schema> } | { readonly refused: readonly RefusedField[] } {
  const parsed = z.safeParse(schema, input, { reportInput: true });
  return parsed.success
    ? { value: parsed.data }
    : { refused: parsed.error.issues.flatMap((issue) => [...refusedBy(issue)]) };
}

function* refusedBy(issue: z.core.$ZodIssue): Generator<RefusedField> {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield { field: pointer([...issue.path, key]), reason: 'unknown_field' };
  } else {
    yield { field: pointer(issue.path), reason: reasonOf(issue) };
  }
}

function reasonOf(issue: z.core.$ZodIssue): FieldReason {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_in_list';
    case 'invalid_union':
      return issue.input === undefined ? 'required' : 'wrong_form';
    case 'too_small':
      return issue.origin === 'string'
        ? 'too_short'
        : issue.origin === 'array'
          ? 'too_few'
          : 'number_out_of_range';
    case 'too_big':
      return issue.origin === 'string'
        ? 'too_long'
        : issue.origin === 'array'
          ? 'too_many'
          : 'number_out_of_range';
    case 'invalid_format':
      return reasonOfFormat(issue);
    default:
      return 'not_accepted';
  }
}

function reasonOfFormat(issue: z.core.$ZodIssueInvalidStringFormat): FieldReason {
  if (issue.format === 'uuid') return 'not_a_uuid';
  if (issue.format === 'date' || issue.format === 'datetime') return 'not_a_date';
  if (isPatternOfDates(issue.pattern ?? '')) return 'not_a_date';
  return reasonOfPattern(issue.pattern ?? '') ?? 'wrong_form';
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
