import fc from 'fast-check';

/** As much of JSON Schema as the description of the interface uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Schemas by the name `#/components/schemas/…` refers to them with. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** Texts that have broken systems before. */
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud842',
  '𠮷',
  '👨‍👩‍👧',
  '\u202e',
  '<script>',
  "'; DROP TABLE report; --",
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(20_000),
];

/** Values a careful reader of the schema might send, with something hostile in one of twenty places. */
export function arbitraryOf(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: lawful(schema, definitions) }, { weight: 1, arbitrary: hostile });
}

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE, null, true, -0, 1e308, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
);

function lawful(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}, definitions);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, definitions)));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1000, 1e9) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, definitions), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return record(schema, definitions);
    default:
      return hostile;
  }
}

function text({ format, pattern, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2026-11-24', '2024-02-29', '0001-01-01', '9999-12-31');
  if (format === 'date-time') {
    return fc
      .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 40) });
}

function record(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field, definitions)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}
