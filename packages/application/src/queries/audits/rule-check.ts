import { type Caller, scopeOf } from '@linli/access';
import {
  ATTEMPTS_RULE,
  type CaseEvent,
  checkRules,
  demandCheckable,
  LENSES,
  type RuleName,
  type RuleOutcome,
  SEPARATION_OF_DUTIES,
  type SeenCase,
  type SeenEvent,
  type SeenNote,
  type Spot,
} from '@linli/case-domain';
import { isSealed, type Personal, refuse, type Sealed } from '@linli/kernel';
import type { CaseTimelineRow, ChangedCase } from '@linli/read-models';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { areaSubject } from '../area-subject.js';
import { noteHasher } from './note-hasher.js';

/** As many cases are looked at in one go as a request may take; that some are left is said. */
const MOST_CASES = 100_000;
/** Of one rule, the latest of what was found; of one finding, as many places as somebody looks at. */
const MOST_FOUND = 100;
const MOST_SPOTS = 20;

/** Where and when. */
export interface RuleCheckInput {
  readonly area?: string;
  /** Recorded in [from, to). */
  readonly from: string;
  readonly to: string;
}

/** A place to look at, with the number people know the case by. */
export type FoundSpot = Spot & { readonly caseNumber: string };

/** What one rule found. `total`: how often, though only the latest are listed. */
export interface RuleFound {
  readonly rule: RuleName;
  /** `lens`: it only looks odd, and may well be in order. */
  readonly nature: 'rule' | 'lens';
  readonly total: number;
  /** `more`: places beyond those listed. */
  readonly found: readonly { readonly spots: readonly FoundSpot[]; readonly more: number }[];
}

/** 规则核查 of an area and a period. `complete`: no case was left out. */
export interface RuleCheck {
  readonly areaCode: string;
  readonly cases: number;
  readonly events: number;
  readonly complete: boolean;
  readonly rules: readonly RuleFound[];
}

/**
 * 规则核查: runs over everything recorded of the cases of an area in a period. It names cases and events, nobody who acted.
 * Notes are compared by a hash under a key that is made for this one answer and thrown away: what they say is in memory
 * for as long as it takes to hash it, and in no answer.
 *
 * @param onProgress told how many cases of how many have been looked at
 * @throws Rejection CHECK_PERIOD_WRONG, FORBIDDEN, AREA_UNKNOWN
 */
export async function ruleCheck(
  parts: Parts,
  caller: Caller,
  { area, from, to }: RuleCheckInput,
  onProgress: (cases: number, of: number) => void = () => undefined,
): Promise<RuleCheck> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewRuleCheck', { areaPath });
  demandCheckable({ from, to });
  const scope = scopeOf(caller) ?? refuse('FORBIDDEN', { action: 'ViewRuleCheck' });
  const check = checkRules({ from, to, directory: await parts.readModels.loadDirectory() });
  const readNotes = noteReader(parts);
  const numbers = new Map<string, string>();
  let events = 0;
  const asked = { scope, areaCode, from, to, limit: MOST_CASES + 1 };
  const changed = await parts.readModels.changedCases(asked);
  for await (const part of changed.parts) {
    const notes = await readNotes(part);
    for (const one of part) {
      numbers.set(one.caseId, one.caseNumber);
      events += one.events.length;
      check.see(seen(one, notes));
    }
    onProgress(numbers.size, changed.count);
  }
  const cases = numbers.size;
  const attempts = await parts.readModels.attemptsAtCases({
    scope,
    areaCode,
    from,
    to,
    reasons: SEPARATION_OF_DUTIES,
  });
  for (const { caseId, caseNumber } of attempts) numbers.set(caseId, caseNumber);
  const outcomes: RuleOutcome[] = [
    ...check.end(),
    { rule: ATTEMPTS_RULE, found: attempts.map((attempt) => [attempt]) },
  ];
  const rules = outcomes.map(({ rule, found }) => ({
    rule,
    nature: LENSES.includes(rule) ? ('lens' as const) : ('rule' as const),
    total: found.length,
    found: found.slice(0, MOST_FOUND).map((spots) => ({
      spots: spots.slice(0, MOST_SPOTS).map(({ caseId, revision, at }) => ({
        caseId,
        revision,
        at,
        caseNumber: numbers.get(caseId) ?? '',
      })),
      more: Math.max(0, spots.length - MOST_SPOTS),
    })),
  }));
  return { areaCode, cases, events, complete: changed.count <= MOST_CASES, rules };
}

/** The handling notes of a part, by the event, as far as they are compared. One batch opens them all. */
function noteReader({ vault }: Pick<Parts, 'vault'>) {
  const hash = noteHasher();
  return async (part: readonly ChangedCase[]): Promise<ReadonlyMap<string, SeenNote>> => {
    const notes = part.flatMap(({ events }) =>
      events.flatMap((event) => {
        const note = noteOf(event);
        return note === undefined ? [] : [{ eventId: event.eventId, note }];
      }),
    );
    const opened = await vault.open(notes.map(({ note }) => note));
    return new Map(
      notes.flatMap(({ eventId }, index) => {
        const note = hash(opened[index] ?? '');
        return note ? [[eventId, note] as const] : [];
      }),
    );
  };
}

/** What somebody wrote of the work: the note of a resolution, of a look at the site, of a contact. */
function noteOf({ type, data }: CaseTimelineRow): Sealed | undefined {
  const field = NOTES[type];
  const note = field === undefined ? undefined : (data[field] as Personal | undefined);
  return isSealed(note) ? note : undefined;
}

const NOTES: Readonly<Record<string, string>> = {
  CaseResolved: 'handlingNote',
  ResolvedOnSpot: 'note',
  SiteChecked: 'note',
  ContactMade: 'summary',
};

function seen(
  { caseId, areaPath, events, reports }: ChangedCase,
  notes: ReadonlyMap<string, SeenNote>,
): SeenCase {
  return { caseId, areaPath, reports, events: events.map((row) => seenEvent(row, notes.get(row.eventId))) };
}

/** A row of the timeline as the event it was made of, as far as rules look at its envelope. */
function seenEvent(row: CaseTimelineRow, note: SeenNote | undefined): SeenEvent {
  const { eventId, type, data, revision, occurredAt, recordedAt, actor: id, role, orgCode } = row;
  const ids = { commandId: eventId, causationId: eventId, correlationId: eventId };
  const meta = { schemaVersion: 1, occurredAt, recordedAt, by: { id, role, orgCode }, ...ids };
  return { ...({ type, data } as CaseEvent), meta, revision, ...(note && { note }) };
}
