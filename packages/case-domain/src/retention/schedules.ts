import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Bilingual } from '../catalogue/catalogue.js';
import type { LegalBasis } from '../vocabulary.js';
import { RETENTION_CLASSES, retentionTable } from './schedules-v1.js';

/** What a matter is kept as: the classes of files, what was only answered, and visits. */
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** A class as it is built in. */
export interface RetentionDefinition {
  readonly name: Bilingual;
  /** `null`: for good. Nobody sets that otherwise; a type whose files need not be is revised. */
  readonly years: number | null;
  /** What may be set, both included. */
  readonly min: number;
  readonly max: number;
  readonly bases: readonly LegalBasis[];
}

/** One version of a schedule that was set, and the first day it holds. */
export interface RetentionSetting {
  readonly class: RetentionClass;
  /** Version 1 is built in. */
  readonly version: number;
  readonly years: number;
  /** `2027-01-01`. */
  readonly from: string;
}

/** The version of a schedule that is in force. */
export interface RetentionSchedule {
  readonly class: RetentionClass;
  readonly version: number;
  /** `null`: for good. */
  readonly years: number | null;
}

/** The schedules by class, as they are at one moment. */
export type RetentionInForce = Readonly<Record<RetentionClass, RetentionSchedule>>;

/** The schedules through time. */
export interface RetentionSchedules {
  /** What was in force at a moment: a decision goes by the version of its day. */
  at(moment: Instant): RetentionInForce;
}

/**
 * The schedules with what was set, in the order it was set. A version holds from its day on until the day of the next
 * one; of two for the same day the one set later counts.
 */
export function retentionWith(settings: readonly RetentionSetting[]): RetentionSchedules {
  const byDay = settings.toSorted((one, other) => one.from.localeCompare(other.from));
  return {
    at(moment) {
      const day = isoDate(shanghaiDay(moment));
      const inForce = {} as Record<RetentionClass, RetentionSchedule>;
      for (const name of RETENTION_CLASSES)
        inForce[name] = { class: name, version: 1, years: retentionTable[name].years };
      for (const { from, class: name, version, years } of byDay) {
        // Nothing but this: it goes into events as it is.
        if (from <= day) inForce[name] = { class: name, version, years };
      }
      return inForce;
    },
  };
}

/** The schedules as they are built in. */
export const retentionV1: RetentionSchedules = retentionWith([]);
