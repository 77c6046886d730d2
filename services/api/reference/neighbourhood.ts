import { chinaCalendar } from '@linli/calendar';
import { catalogueV1, type Directory, type Facts, limitsV1, type Unit } from '@linli/case-domain';
import type { Actor, Instant, Role } from '@linli/kernel';

const [DISTRICT, STREET, COMMUNITY] = ['370199', '370199001', '370199001001'];
export const ENFORCEMENT = '370199001-enforcement';
export const AREA_PATH = [DISTRICT, STREET, COMMUNITY] as const;
const STATION = '370199001-police';
export const UNITS: readonly string[] = [COMMUNITY, STREET, ENFORCEMENT, STATION];

/** A made-up id: the same number gives the same id. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const SECOND_MEDIATOR = idOf(32);

/** One of everybody who acts on a case, with a unit of their own, and a second community worker. */
export const actors: readonly Actor[] = [
  actor('GW', COMMUNITY, 11),
  actor('CW', COMMUNITY, 21),
  actor('CW', COMMUNITY, 22),
  actor('MD', COMMUNITY, 31),
  actor('PL', STATION, 41),
  actor('SD', STREET, 51),
  actor('SL', STREET, 61),
  actor('DU', ENFORCEMENT, 71),
  actor('DS', DISTRICT, 81),
  actor('AU', DISTRICT, 91),
  actor('VR', DISTRICT, 92),
  actor('SYS', 'linli', 93),
];

/** The first with the role. */
export function actorIn(role: Role): Actor {
  const found = actors.find((one) => one.role === role);
  if (!found) throw new Error(`nobody acts as ${role}`);
  return found;
}

/** What somebody's decision at a moment knows: the built-in rules, a small neighbourhood. */
export function factsFor(by: Actor, at: Instant): Facts {
  return { by, at, now: at, calendar: chinaCalendar, catalogue: catalogueV1, limits: limitsV1, directory };
}

const units: readonly Unit[] = [
  unit(DISTRICT, 'department', DISTRICT),
  unit(STREET, 'street_office', STREET),
  unit(COMMUNITY, 'community', COMMUNITY),
  unit(STATION, 'police_station', STREET),
  unit(ENFORCEMENT, 'department', STREET, true),
];

const directory: Directory = {
  area: (code) => areas.find((area) => area.code === code),
  areaPath: () => undefined,
  areaInForce: () => undefined,
  unit: (code) => units.find((one) => one.code === code),
  mediator: (mediatorId) =>
    [actorIn('MD').id, SECOND_MEDIATOR].includes(mediatorId)
      ? { mediatorId, committeeUnit: COMMUNITY, termFrom: '2025-01-01', termTo: '2027-12-31' }
      : undefined,
};

const areas = [
  { code: DISTRICT, name: DISTRICT, level: 'district', parentCode: '3701' },
  { code: STREET, name: STREET, level: 'street', parentCode: DISTRICT },
  { code: COMMUNITY, name: COMMUNITY, level: 'community', parentCode: STREET },
] as const;

function unit(code: string, kind: Unit['kind'], areaCode: string, enforcing = false): Unit {
  return { code, name: code, kind, areaCode, enforcing, duties: 'all' };
}

function actor(role: Role, orgCode: string, number: number): Actor {
  return { id: idOf(number), role, orgCode };
}
