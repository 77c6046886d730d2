import { z } from 'zod';
import {
  confidentiality,
  dueClass,
  flow,
  level,
  outcome,
  policeReport,
  retention,
  retentionClass,
} from '../words.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const legalBasis = z.object({ title: z.string(), version: z.string(), article: z.string().optional() });

/** The rest days of a year at one version; version 0 is built in. */
export const calendarYear = z
  .object({
    year: z.int(),
    version: z.int(),
    restDays: z.array(z.object({ date: z.string(), name: z.string() })),
    makeupWorkdays: z.array(z.string()),
    source: z.string().optional(),
    publishedOn: z.string().optional(),
    /** False for what a later version has replaced. */
    inForce: z.boolean(),
  })
  .meta({ id: 'CalendarYear' });
export const calendars = z.object({ items: z.array(calendarYear) }).meta({ id: 'Calendars' });

/** A limit: its value now, what is built in, and what was set. */
export const limit = z
  .object({
    name: z.string(),
    title: bilingual,
    unit: z.string(),
    value: z.number(),
    standard: z.number(),
    min: z.number(),
    max: z.number(),
    basis: legalBasis,
    fixedByLaw: z.boolean(),
    history: z.array(z.object({ value: z.number(), from: z.string(), basis: z.string() })),
  })
  .meta({ id: 'Limit' });
export const limits = z.object({ items: z.array(limit) }).meta({ id: 'Limits' });

/** A retention schedule: what is in force, what is built in, and every version that was set. No years: for good. */
export const retentionSchedule = z
  .object({
    class: retentionClass,
    title: bilingual,
    years: z.int().nullable(),
    version: z.int(),
    standard: z.int().nullable(),
    min: z.int(),
    max: z.int(),
    bases: z.array(legalBasis),
    history: z.array(
      z.object({
        version: z.int(),
        years: z.int(),
        from: z.string(),
        basis: z.string(),
        setBy: z.string(),
        /** What that account is called; its id where there is none any more. */
        setByName: z.string(),
        setOn: z.string(),
      }),
    ),
  })
  .meta({ id: 'RetentionSchedule' });
export const retentionSchedules = z
  .object({ items: z.array(retentionSchedule) })
  .meta({ id: 'RetentionSchedules' });

/** A case type of the catalogue, as in force now. */
export const caseType = z
  .object({
    code: z.string(),
    version: z.int(),
    name: bilingual,
    flow: z.array(flow),
    dueClass,
    level,
    confidentiality,
    evidence: z.string(),
    outcomes: z.array(outcome),
    policeReport,
    nationalCode: z.string().nullable(),
    parameters: z.array(z.object({ key: z.string(), name: bilingual, unit: bilingual, value: z.number() })),
    checklist: z.array(bilingual),
    templates: z.array(
      z.object({ use: z.enum(['advisory', 'public_reply', 'mediation_invitation']), text: bilingual }),
    ),
    retention,
    legalBases: z.array(legalBasis),
    /** Every version it had or will have, the built-in one first. */
    history: z.array(
      z.object({ version: z.int(), from: z.string().optional(), reason: z.string().optional() }),
    ),
  })
  .meta({ id: 'CaseType' });
export type CaseType = z.infer<typeof caseType>;
export const catalogue = z.object({ items: z.array(caseType) }).meta({ id: 'Catalogue' });
