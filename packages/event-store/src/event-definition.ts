import type { z } from 'zod';

/** How data of one version becomes data of the next. */
export type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** What the store must know of an event type. `case-domain` defines its events in this shape. */
export interface StoredEventDefinition {
  /** The present version, counted from 1. */
  readonly version: number;
  readonly schema: z.ZodType;
  /** `upcasters[n]` turns version n into version n + 1; there is one for every past version. */
  readonly upcasters: Readonly<Record<number, Upcast>>;
  /** Paths of the personal fields; `*` stands for every element of an array. */
  readonly personal: readonly string[];
  /** Refuses data that must not be stored for another reason than its schema; it throws what it refuses with. */
  readonly demandStorable?: (data: unknown) => void;
}

/** Event types by name. */
export type StoredEventDefinitions = Readonly<Record<string, StoredEventDefinition>>;

/** Seals the personal fields of an event that is about to be stored at a place. The vault does it. */
export type Seal = (
  data: unknown,
  personalPaths: readonly string[],
  place: { readonly stream: string; readonly eventId: string },
) => Promise<unknown>;
