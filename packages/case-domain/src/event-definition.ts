import { type DomainEvent, demand } from '@linli/kernel';
import { z } from 'zod';
import { clearTextPaths, textsAt } from './clear-text.js';
import { forbiddenInClear } from './policies/personal-data-lint.js';

/** Fields registered here are personal data: stored sealed, never in clear. */
const personalFields = z.registry<{ readonly personal: true }>();

/** One in some thousand ids ends like a telephone number, and streams are named by ids. */
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const sealed = z.object({ box: z.string(), key: z.string(), of: z.string() });

/** Personal text of at most `max` characters: clear when written, sealed in the log. */
export function personalText(max: number) {
  return z.union([z.string().min(1).max(max), sealed]).register(personalFields, { personal: true });
}

/** How stored JSON of an older version becomes JSON of the next one. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/** One event type: the schema of its present version and the way up from every past version. */
export interface EventDefinition<Schema extends z.ZodType = z.ZodType> {
  readonly version: number;
  readonly schema: Schema;
  /** `upcasters[n]` turns version n into version n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** Paths of the personal fields; `*` stands for every element of an array: `parties.*.name`. */
  readonly personal: readonly string[];
  /** It may name persons, by `personRef`. */
  readonly namesPersons: boolean;
  /** Paths of the texts that stand in clear in the log, for good. */
  readonly clearTexts: readonly string[];
  /**
   * Refuses data that carries an identity or telephone number in a text that is not kept sealed (I31).
   * @throws Rejection CLEAR_FIELD_CARRIES_PERSONAL_DATA, which names the field
   */
  readonly demandStorable: (data: unknown) => void;
}

/** Defines version 1 of an event, or a later one with the upcasters from all versions before it. */
export function event<Schema extends z.ZodType>(
  schema: Schema,
  past: Readonly<Record<number, Upcaster>> = {},
): EventDefinition<Schema> {
  const clearTexts = [...clearTextPaths(schema, (field) => personalFields.has(field))];
  return {
    version: Object.keys(past).length + 1,
    schema,
    upcasters: past,
    personal: [...personalPaths(schema, '')],
    namesPersons: namesPersons(schema),
    clearTexts,
    demandStorable(data) {
      for (const { field, text } of textsAt(data, clearTexts)) {
        const traces = forbiddenInClear(text.replaceAll(UUID, ''));
        demand(traces.length === 0, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', { field, traces });
      }
    },
  };
}

/** Event types by name, as an aggregate declares them. */
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

/** The union of domain events a set of definitions describes. */
export type EventOf<D extends EventDefinitions> = {
  [K in keyof D & string]: DomainEvent<K, z.infer<D[K]['schema']>>;
}[keyof D & string];

function* personalPaths(schema: z.ZodType, path: string): Generator<string> {
  if (personalFields.has(schema)) {
    yield path;
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    yield* personalPaths(schema.unwrap() as z.ZodType, path);
  } else if (schema instanceof z.ZodArray) {
    yield* personalPaths(schema.element as z.ZodType, join(path, '*'));
  } else if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(schema.shape)) {
      yield* personalPaths(field as z.ZodType, join(path, name));
    }
  }
}

function namesPersons(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return namesPersons(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return namesPersons(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return false;
  const { shape } = schema as z.ZodObject<Record<string, z.ZodType>>;
  return 'personRef' in shape || Object.values(shape).some(namesPersons);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
