import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import { demandNothingPersonal } from '../case/policies/demand-nothing-personal.js';
import { demandBeginsLater } from '../policies/demand-begins-later.js';
import type { CaseType } from './catalogue.js';
import { catalogueV1, revised } from './catalogue-v1.js';
import { demandLawfulRevision } from './demand-lawful-revision.js';
import type { CatalogueEvent, TypeRevision } from './events.js';

/** Revises a type: the next version, from a day on. */
export type CatalogueCommand = { readonly type: 'ReviseCaseType' } & TypeRevision;

/** The last version, and the revision it came from. */
interface TypeState {
  readonly type: CaseType;
  readonly last: TypeRevision;
}

/** Stream `catalogue-{typeCode}`. Cases that are open keep the version they were opened under. */
export const catalogueDecider: Decider<
  CatalogueCommand,
  CatalogueEvent,
  TypeState | undefined,
  { readonly now: Instant }
> = {
  category: 'catalogue',
  initial: undefined,
  decide: (command, state, { now }) => {
    const { type: _, ...revision } = command;
    const { code, version, changes, from, reason } = revision;
    const before =
      state?.type ?? catalogueV1.type(code, 1) ?? refuse('CASE_TYPE_UNKNOWN', { typeCode: code });
    if (state && isSame(state.last, revision)) return [];
    demand(version === before.version + 1, 'CASE_TYPE_VERSION_TAKEN', { next: before.version + 1 });
    const unknown = Object.keys(changes.parameters ?? {}).find(
      (key) => !before.parameters.some((parameter) => parameter.key === key),
    );
    demand(unknown === undefined, 'CASE_TYPE_PARAMETER_UNKNOWN', { parameter: unknown ?? '' });
    const after = revised(before, revision);
    demand(!isSame({ ...after, version: 0 }, { ...before, version: 0 }), 'REVISION_WITHOUT_CHANGE');
    demandBeginsLater(from, now);
    demand(state === undefined || from >= state.last.from, 'RULE_BEGINS_TOO_EARLY', {
      earliest: state?.last.from ?? '',
    });
    demandLawfulRevision(after);
    demandNothingPersonal('reason', [reason]);
    return [{ type: 'CaseTypeRevised', data: revision }];
  },
  evolve: (state, { data }) => {
    const before = state?.type ?? catalogueV1.type(data.code, 1);
    return before && { type: revised(before, data), last: data };
  },
};

function isSame(one: object, other: object): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The keys of every object in order, so that equal things read the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([key, field]) => [key, sorted(field)]),
  );
}
