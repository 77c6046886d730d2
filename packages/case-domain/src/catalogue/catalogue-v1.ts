import { isoDate, shanghaiDay } from '@linli/calendar';
import type { CaseType, Catalogue, TypeVersion } from './catalogue.js';
import type { TypeRevision } from './events.js';
import { typesV1 } from './types-v1.js';

/** A type with one more revision. */
export function revised(type: CaseType, { version, changes }: TypeRevision): CaseType {
  const { parameters, ...fields } = changes;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    ...type,
    ...given,
    version,
    parameters: type.parameters.map((one) => ({ ...one, value: parameters?.[one.key] ?? one.value })),
  };
}

/** The built-in types with the revisions made since, each type's in the order they were made. */
export function catalogueWith(revisions: readonly TypeRevision[]): Catalogue {
  const versions = new Map<string, TypeVersion[]>(typesV1.map((type) => [type.code, [{ type }]]));
  for (const revision of revisions) {
    const before = versions.get(revision.code);
    const last = before?.at(-1);
    const { from, reason } = revision;
    if (last) before?.push({ type: revised(last.type, revision), from, reason });
  }
  const history = (code: string): readonly TypeVersion[] => versions.get(code) ?? [];
  const inForce = (code: string, at: string): CaseType | undefined => {
    const day = isoDate(shanghaiDay(at));
    return history(code).findLast(({ from = '' }) => from <= day)?.type;
  };
  return {
    type: (code, version) => history(code).find(({ type }) => type.version === version)?.type,
    inForce,
    all: (at) => (at === undefined ? typesV1 : typesV1.flatMap(({ code }) => inForce(code, at) ?? [])),
    history,
  };
}

/** The catalogue as it is built in. */
export const catalogueV1: Catalogue = catalogueWith([]);
