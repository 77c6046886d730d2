import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { areaCode, id, typeCode, unitCode } from '../vocabulary.js';
import { DATUMS, outline } from './outline.js';

/** Levels of the area tree, top down: to the grid in towns, 村—片—组—代表—户 in villages. */
export const AREA_LEVELS = [
  'city',
  'district',
  'street',
  'community',
  'grid',
  'village',
  'section',
  'group',
  'representative',
  'household',
] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Kinds of units that take part in the work. */
export const UNIT_KINDS = [
  'community',
  'street_office',
  'department',
  'police_station',
  'committee',
  'justice_office',
  'law_firm',
  'property_company',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Stream `area-{code}`: an area of the tree, from a day on. */
export const areaEvents = {
  AreaEstablished: event(
    z.object({
      code: areaCode,
      name: z.string().min(1).max(60),
      level: z.enum(AREA_LEVELS),
      parentCode: z.string().regex(/^\d{2,24}$/),
      from: z.iso.date(),
    }),
  ),
  AreaRenamed: event(z.object({ name: z.string().min(1).max(60), from: z.iso.date() })),
  /** It belongs to another area from a day on. */
  AreaMoved: event(z.object({ parentCode: areaCode, from: z.iso.date(), reorganisationId: id.optional() })),
  /** It is no more from a day on; `succeededBy` takes what is reported of it and the work on it. */
  AreaClosed: event(
    z.object({ from: z.iso.date(), succeededBy: areaCode.optional(), reorganisationId: id.optional() }),
  ),
  /** Where a grid lies, from a day on: the numbers as they came, with the datum they refer to. */
  GridOutlined: event(
    z.object({ outline, datum: z.enum(DATUMS), from: z.iso.date(), importId: id.optional() }),
  ),
  /** So many people lived in a community and so many worked there, as counted on a day. Never by person. */
  StaffCounted: event(
    z.object({
      countedOn: z.iso.date(),
      residents: z.int().min(0).max(1_000_000),
      workers: z.int().min(0).max(10_000),
      /** Where the community belonged that day. */
      areaPath: z.array(areaCode).min(1).max(12),
    }),
  ),
};
export type AreaEvent = EventOf<typeof areaEvents>;

/** Stream `unit-{code}`: an organisation that leads, supports, receives or certifies. */
export const unitEvents = {
  UnitEstablished: event(
    z.object({
      code: unitCode,
      name: z.string().min(1).max(80),
      kind: z.enum(UNIT_KINDS),
      areaCode,
      /** May issue orders to rectify. A community may not: it issues advisories. */
      enforcing: z.boolean(),
      /** Types on the unit's duty list; `all` where no list is kept. */
      duties: z.union([z.literal('all'), z.array(typeCode)]),
    }),
  ),
  /** What is on the list from a day on. */
  DutiesChanged: event(
    z.object({ duties: z.union([z.literal('all'), z.array(typeCode)]), from: z.iso.date() }),
  ),
};
export type UnitEvent = EventOf<typeof unitEvents>;

/** Stream `mediator-{id}`: entry in the register of people's mediators (People's Mediation Law 8, 9, 13, 14). */
export const mediatorEvents = {
  MediatorRegistered: event(
    z.object({ mediatorId: id, committeeUnit: unitCode, termFrom: z.iso.date(), termTo: z.iso.date() }),
  ),
};
export type MediatorEvent = EventOf<typeof mediatorEvents>;
