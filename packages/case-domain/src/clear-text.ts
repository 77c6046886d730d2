import { z } from 'zod';

/** A telephone number and an identity number, as somebody might type them. */
const SAMPLES = ['13800138021', '0531-88886666', '11010519491231002X'];

/**
 * Paths of the texts of a schema into which somebody could write a telephone or an identity number, personal ones left
 * out; `*` stands for every element of an array and every entry of a record. Codes, ids and instants take no such text.
 */
export function* clearTextPaths(
  schema: z.core.$ZodType,
  isPersonal: (field: z.ZodType) => boolean,
  path = '',
): Generator<string> {
  if (isPersonal(schema as z.ZodType)) return;
  const within = (inner: z.core.$ZodType, step?: string): Generator<string> =>
    clearTextPaths(inner, isPersonal, step === undefined || path === '' ? (step ?? path) : `${path}.${step}`);
  if (schema instanceof z.ZodString) {
    if (SAMPLES.some((sample) => schema.safeParse(sample).success)) yield path;
  } else if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    yield* within(schema.unwrap());
  } else if (schema instanceof z.ZodArray) {
    yield* within(schema.element, '*');
  } else if (schema instanceof z.ZodTuple) {
    for (const [at, item] of schema.def.items.entries()) yield* within(item, String(at));
    if (schema.def.rest) yield* within(schema.def.rest, '*');
  } else if (schema instanceof z.ZodRecord) {
    yield* within(schema.valueType, '*');
  } else if (schema instanceof z.ZodUnion) {
    yield* new Set(schema.options.flatMap((option) => [...within(option)]));
  } else if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) yield* within(field, name);
  } else if (!CLOSED.some((kind) => schema instanceof kind)) {
    // Whoever adds a kind of schema has to say here whether it may hold text.
    throw new TypeError(`it is not known whether what stands at ${path} holds text`);
  }
}

/** Kinds of schema nobody can write a number of a person into. */
const CLOSED = [z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull, z.ZodStringFormat] as const;

/** The texts that stand at these paths in some data, each with its own path. */
export function* textsAt(
  data: unknown,
  paths: readonly string[],
): Generator<{ readonly field: string; readonly text: string }> {
  for (const path of paths) yield* textsBelow(data, path.split('.'), []);
}

function* textsBelow(
  value: unknown,
  [step, ...rest]: readonly string[],
  walked: readonly string[],
): Generator<{ readonly field: string; readonly text: string }> {
  if (step === undefined) {
    if (typeof value === 'string') yield { field: walked.join('.'), text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const named = value as Readonly<Record<string, unknown>>;
  for (const name of step === '*' ? Object.keys(named) : [step])
    yield* textsBelow(named[name], rest, [...walked, name]);
}
