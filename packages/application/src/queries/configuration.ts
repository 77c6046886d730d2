import { chinaYears } from '@linli/calendar';
import {
  type CaseType,
  LIMIT_NAMES,
  type LimitDefinition,
  type LimitName,
  limitTable,
  type TypeVersion,
} from '@linli/case-domain';
import type { Parts } from '../parts.js';

/** The rest days of a year at one version. */
export interface ListedCalendarYear {
  readonly year: number;
  /** 0: built in. */
  readonly version: number;
  readonly restDays: readonly { readonly date: string; readonly name: string }[];
  readonly makeupWorkdays: readonly string[];
  readonly source?: string;
  readonly publishedOn?: string;
  /** False for what a later version has replaced. */
  readonly inForce: boolean;
}

/** Every version of every year: what is built in, and what was published since. */
export async function calendars({ readModels }: Parts): Promise<readonly ListedCalendarYear[]> {
  const published = await readModels.calendarYears();
  const versions = [
    ...chinaYears.map((year) => ({ ...year, version: 0 })),
    ...published.map(({ year, version, restDays, makeupWorkdays, source, publishedOn }) => ({
      year: Number(year),
      version,
      restDays,
      makeupWorkdays,
      source,
      publishedOn,
    })),
  ];
  const latest = new Map(versions.map(({ year, version }) => [year, version]));
  return versions
    .toSorted((one, other) => one.year - other.year || one.version - other.version)
    .map((version) => ({ ...version, inForce: latest.get(version.year) === version.version }));
}

/** A limit, its value now, and everything that was set for it. */
export interface ListedLimit extends Omit<LimitDefinition, 'name' | 'value'> {
  readonly name: LimitName;
  readonly title: LimitDefinition['name'];
  /** In force now. */
  readonly value: number;
  /** Built in. */
  readonly standard: number;
  readonly history: readonly { readonly value: number; readonly from: string; readonly basis: string }[];
}

/** Every limit of the rules. */
export async function limits({ readModels, clock }: Parts): Promise<readonly ListedLimit[]> {
  const [rules, settings] = await Promise.all([readModels.loadRules(), readModels.limitSettings()]);
  const now = rules.limits.at(clock());
  return LIMIT_NAMES.map((name) => {
    const { name: title, value: standard, ...definition } = limitTable[name];
    const history = settings
      .filter((setting) => setting.name === name)
      .map(({ value, beginsOn: from, basis }) => ({ value, from, basis }));
    return { ...definition, name, title, value: now[name], standard, history };
  });
}

/** A type as in force now, and every version it had or will have. */
export interface ListedCaseType extends CaseType {
  readonly history: readonly (Omit<TypeVersion, 'type'> & Pick<CaseType, 'version'>)[];
}

/** The types a case can have. */
export async function caseTypes({ readModels, clock }: Parts): Promise<readonly ListedCaseType[]> {
  const { catalogue } = await readModels.loadRules();
  return catalogue.all(clock()).map((type) => ({
    ...type,
    history: catalogue.history(type.code).map(({ type: { version }, ...since }) => ({ version, ...since })),
  }));
}
