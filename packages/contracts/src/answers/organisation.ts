import { z } from 'zod';
import { confidentiality, dueClass, level, outcome } from '../words.js';

/** An area of the tree. */
export const area = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.enum(['city', 'district', 'street', 'community', 'grid']),
    parentCode: z.string(),
    path: z.array(z.string()),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof area>;
export const areas = z.object({ items: z.array(area) }).meta({ id: 'Areas' });

/** A unit that leads, supports, receives or certifies. */
export const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    areaCode: z.string(),
    enforcing: z.boolean(),
    duties: z.union([z.literal('all'), z.array(z.string())]),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof unit>;
export const units = z.object({ items: z.array(unit) }).meta({ id: 'Units' });

/** A case type of the catalogue. */
export const caseType = z
  .object({
    code: z.string(),
    version: z.int(),
    name: z.object({ zh: z.string(), en: z.string() }),
    flow: z.array(z.enum(['S', 'R', 'M', 'W', 'P'])),
    dueClass,
    level,
    confidentiality,
    evidence: z.string(),
    outcomes: z.array(outcome),
    policeReport: z.enum(['none', 'prompted', 'mandatory']),
  })
  .meta({ id: 'CaseType' });
export type CaseType = z.infer<typeof caseType>;
export const catalogue = z.object({ items: z.array(caseType) }).meta({ id: 'Catalogue' });
