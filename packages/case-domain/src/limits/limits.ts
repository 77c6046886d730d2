import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { LegalBasis } from '../vocabulary.js';
import { LIMIT_NAMES, type LimitName, limitTable } from './limits-v1.js';

/** Units of the limits. */
export const LIMIT_UNITS = [
  'working_days',
  'days',
  'hours',
  'working_hours',
  'minutes',
  'percent',
  'times',
  'count',
] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A limit as it is built in. */
export interface LimitDefinition {
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: LimitUnit;
  /** Holds until another one is set. */
  readonly value: number;
  /** What may be set, both included. */
  readonly min: number;
  readonly max: number;
  readonly basis: LegalBasis;
  /** Nobody sets it. */
  readonly fixedByLaw: boolean;
}

/** A value that was set, and the first day it holds. */
export interface LimitSetting {
  readonly name: LimitName;
  readonly value: number;
  /** `2027-01-01`. */
  readonly from: string;
}

/** The limits by name, as they are at one moment. */
export type LimitValues = Readonly<Record<LimitName, number>>;

/** The limits through time. */
export interface Limits {
  /** What was in force at a moment: a clock keeps the limit it started under. */
  at(moment: Instant): LimitValues;
}

/**
 * The limits with what was set, in the order it was set. A value holds from its day on until the day of the next one; of
 * two for the same day the one set later counts.
 */
export function limitsWith(settings: readonly LimitSetting[]): Limits {
  const byDay = settings.toSorted((one, other) => one.from.localeCompare(other.from));
  const known = new Map<string, LimitValues>();
  return {
    at(moment) {
      const day = isoDate(shanghaiDay(moment));
      const last = byDay.findLast(({ from }) => from <= day)?.from ?? '';
      const values = known.get(last) ?? valuesOf(byDay.filter(({ from }) => from <= last));
      known.set(last, values);
      return values;
    },
  };
}

function valuesOf(settings: readonly LimitSetting[]): LimitValues {
  const values = {} as Record<LimitName, number>;
  for (const name of LIMIT_NAMES) values[name] = limitTable[name].value;
  for (const { name, value } of settings) values[name] = value;
  return values;
}

/** The limits as they are built in. */
export const limitsV1: Limits = limitsWith([]);
