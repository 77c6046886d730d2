import type { Area, Directory, PersonGiven } from '../../src/index.js';

/** A made-up id: the same number gives the same id. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const COMMUNITY = '370199001001';
export const STATION = 'police-01';
export const FIRE_BRIGADE = 'fire-01';
export const HOUSING_ADVICE = 'housing-01';
export const JUSTICE_OFFICE = 'justice-01';
export const LAW_FIRM = 'law-01';
export const PROPERTY_COMPANY = 'property-01';
export const STREET = '370199001';
export const DISTRICT = '370199';
/** A community and a department that keep short duty lists. */
export const NARROW_COMMUNITY = '370199001002';
export const NARROW_DEPARTMENT = 'demolition-01';

/** People of the mediation. */
export const DOWNSTAIRS = idOf(101);
export const UPSTAIRS = idOf(102);
/** In term from 2026-01-01 to 2026-11-30. */
export const MEDIATOR = idOf(201);
export const OTHER_MEDIATOR = idOf(202);
/** In term until 2025-12-31. */
export const FORMER_MEDIATOR = idOf(203);

/** The street's and the district's office, a fire brigade that may order, other units that may not, a police station, three mediators. */
export const directory: Directory = {
  area: (given) => areas.find(({ code }) => code === given),
  areaPath: () => undefined,
  areaInForce: (code) => code,
  unit: (given) => units.find(({ code }) => code === given),
  mediator: (given) => mediators.find(({ mediatorId }) => mediatorId === given),
};

type Unit = NonNullable<ReturnType<Directory['unit']>>;
type Mediator = NonNullable<ReturnType<Directory['mediator']>>;

const units: readonly Unit[] = [
  { ...unit(STREET, 'street_office', false), areaCode: STREET },
  { ...unit(DISTRICT, 'department', false), areaCode: DISTRICT },
  unit(COMMUNITY, 'community', false),
  unit(STATION, 'police_station', false),
  unit(FIRE_BRIGADE, 'department', true),
  unit(HOUSING_ADVICE, 'department', false),
  unit(JUSTICE_OFFICE, 'justice_office', false),
  unit(LAW_FIRM, 'law_firm', false),
  unit(PROPERTY_COMPANY, 'property_company', false),
  unit(NARROW_COMMUNITY, 'community', false, ['JF01']),
  unit(NARROW_DEPARTMENT, 'department', true, ['FW07']),
];

const areas: readonly Area[] = [
  { code: DISTRICT, name: DISTRICT, level: 'district', parentCode: '3701' },
  { code: STREET, name: STREET, level: 'street', parentCode: DISTRICT },
  { code: COMMUNITY, name: COMMUNITY, level: 'community', parentCode: STREET },
];

function unit(code: string, kind: Unit['kind'], enforcing: boolean, duties: Unit['duties'] = 'all'): Unit {
  return { code, name: code, kind, areaCode: COMMUNITY, enforcing, duties };
}

const mediators: readonly Mediator[] = [
  { mediatorId: MEDIATOR, committeeUnit: COMMUNITY, termFrom: '2026-01-01', termTo: '2026-11-30' },
  { mediatorId: OTHER_MEDIATOR, committeeUnit: COMMUNITY, termFrom: '2024-01-01', termTo: '2026-12-31' },
  { mediatorId: FORMER_MEDIATOR, committeeUnit: COMMUNITY, termFrom: '2023-01-01', termTo: '2025-12-31' },
];

/** Somebody, by reference and name. */
export function personOf(number: number): PersonGiven {
  return { personRef: idOf(1000 + number), name: `某${number}` };
}
