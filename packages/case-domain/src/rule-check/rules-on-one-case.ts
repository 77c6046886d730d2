import { caseDecider } from '../case/decider.js';
import { type CaseState, noCase } from '../case/state.js';
import {
  type CheckFacts,
  isConduct,
  isResolution,
  msBetween,
  type Rule,
  type SeenCase,
  type SeenEvent,
  type Spot,
  spotOf,
} from './seen.js';

const MINUTE_MS = 60_000;
/** Later than this after it occurred, a fact is a late entry (I6). */
const LATE_MS = 24 * 60 * MINUTE_MS;
/** Resolved so shortly before the time limit ends. */
const JUST_BEFORE_MS = 10 * MINUTE_MS;
/** Reported and resolved within such a time by the same account. */
const AT_ONCE_MS = 2 * MINUTE_MS;

/** What a rule remembers of the events before the one it looks at. */
interface Memory<M> {
  readonly begin: () => M;
  readonly remember: (memory: M, event: SeenEvent) => M;
}

const nothing: Memory<undefined> = { begin: () => undefined, remember: () => undefined };

/**
 * A rule that looks at each event within the period. What went before is remembered event by event, each once and only if the
 * rule asks: looking at a long case takes as long as it is long.
 */
function onEach<M>(
  { begin, remember }: Memory<M>,
  look: (event: SeenEvent, before: () => M, seen: SeenCase, facts: CheckFacts) => readonly SeenEvent[],
): Rule {
  return (facts) => ({
    see(seen) {
      let memory = begin();
      let remembered = 0;
      return seen.events.flatMap((event, index) => {
        if (!isConduct(event, facts)) return [];
        const before = (): M => {
          for (; remembered < index; remembered += 1)
            memory = remember(memory, seen.events[remembered] as SeenEvent);
          return memory;
        };
        const found = look(event, before, seen, facts);
        return found.length === 0 ? [] : [found.map((one): Spot => spotOf(seen, one))];
      });
    },
  });
}

/** 补录: recorded more than 24 hours after it occurred. */
export const recordedLate = onEach(nothing, (event) =>
  msBetween(event.meta.occurredAt, event.meta.recordedAt) > LATE_MS ? [event] : [],
);

/** By mediation and party: the refusal that stands. */
const refusals: Memory<Map<string, Map<string, SeenEvent>>> = {
  begin: () => new Map(),
  remember(standing, event) {
    if (event.type === 'PartyRefused') {
      const { mediationId, partyId } = event.data;
      standing.set(
        mediationId,
        (standing.get(mediationId) ?? new Map<string, SeenEvent>()).set(partyId, event),
      );
    }
    if (event.type === 'PartyConsented') standing.get(event.data.mediationId)?.delete(event.data.partyId);
    return standing;
  },
};

/** A session was scheduled or held though a party had refused and had not consented since. */
export const sessionAfterRefusal = onEach(refusals, (event, before) => {
  if (event.type !== 'SessionScheduled' && event.type !== 'SessionHeld') return [];
  const [refusal] = before().get(event.data.mediationId)?.values() ?? [];
  return refusal ? [refusal, event] : [];
});

/** An order in the name of a unit that enforces nothing, or not by that unit's own staff (I28). */
export const orderByNonAuthority = onEach(nothing, (event, _, __, { directory }) => {
  if (event.type !== 'OrderIssued') return [];
  const { by, occurredAt } = event.meta;
  const { authority } = event.data;
  const isItsOwn = by.role === 'DU' && by.orgCode === authority;
  return isItsOwn && directory.unit(authority, occurredAt)?.enforcing === true ? [] : [event];
});

/** The case as it was. */
const standing: Memory<CaseState> = {
  begin: () => noCase,
  remember: (state, event) => caseDecider.evolve(state, event),
};

/** Resolved within ten minutes of the end of the time limit. */
export const closedJustBeforeDue = onEach(standing, (event, before) => {
  if (!isResolution(event)) return [];
  const state = before();
  const due = state.stage === 'NONE' ? undefined : state.due?.at;
  if (due === undefined) return [];
  const left = msBetween(event.meta.occurredAt, due);
  return left >= 0 && left <= JUST_BEFORE_MS ? [event] : [];
});

/** The last time somebody said that the work was done. */
const lastResolution: Memory<SeenEvent | undefined> = {
  begin: () => undefined,
  remember: (last, event) => (isResolution(event) ? event : last),
};

/** Verified by the account that resolved it. */
export const verifiedByResolver = onEach(lastResolution, (event, before) => {
  if (event.type !== 'Verified') return [];
  const resolution = before();
  return resolution?.meta.by.id === event.meta.by.id ? [resolution, event] : [];
});

/** Resolved by the account that filed the report, within two minutes. */
export const reportedAndResolved = onEach(nothing, (event, _, { reports }) => {
  if (!isResolution(event)) return [];
  const { by, occurredAt } = event.meta;
  return reports.some(
    ({ filedBy, occurredAt: reportedAt }) =>
      filedBy === by.id && Math.abs(msBetween(reportedAt, occurredAt)) <= AT_ONCE_MS,
  )
    ? [event]
    : [];
});
