import {
  type CaseCommand,
  type CaseEvent,
  type CaseFile,
  type CaseState,
  caseDecider,
  type Facts,
} from '@linli/case-domain';
import type { Instant, Recorded, Role } from '@linli/kernel';
import { subjectOfCase } from '../../subject-of-case.js';
import { type PossibleAction, possibleActions } from '../case-page/possible-actions.js';
import { takenCommand } from './taken-command.js';
import { type ToldFact, toldFacts } from './told-facts.js';
import { type ToldMoment, toldMoment } from './told-moment.js';
import { type ToldSituation, toldSituation } from './told-situation.js';

type Kind = CaseCommand['type'];

/** Something that was done, or that happened by itself. */
export interface ToldDeed extends ToldMoment {
  /** Revision of the event it begins with. */
  readonly step: number;
  readonly role: Role;
  readonly command: Kind;
  readonly facts: readonly ToldFact[];
}

/** One decision of somebody: how things stood, what was open, what was done. */
export interface ToldStep extends ToldDeed {
  /** What happened since the step before without anybody deciding it. */
  readonly meanwhile: readonly ToldDeed[];
  readonly before: ToldSituation;
  readonly stageAfter: CaseFile['stage'];
  /** What whoever acted could lawfully have done at that moment, the same rules asked as on the page of a case. */
  readonly open: readonly Kind[];
  /** What the role may do at other times, and why not then. */
  readonly closed: readonly { readonly command: Kind; readonly because: string }[];
}

/** What one command led to. */
type Deed = readonly [Recorded<CaseEvent>, ...Recorded<CaseEvent>[]];

/** Revisions of the events with which a step of a lesson begins. */
export function stepsOf(events: readonly Recorded<CaseEvent>[]): readonly number[] {
  return deedsOf(events)
    .slice(1)
    .filter(isDecision)
    .map(([{ revision }]) => revision);
}

/** The steps of a case, with what was open at each. `base`: the rules and the organisation as they are known by now. */
export function toldSteps(events: readonly Recorded<CaseEvent>[], base: Facts): readonly ToldStep[] {
  const [opening, ...deeds] = deedsOf(events);
  if (!opening) return [];
  const opened = opening[0].meta.occurredAt;
  const standings = standingsIn(events);
  const steps: ToldStep[] = [];
  let meanwhile: ToldDeed[] = [];
  let state = after(caseDecider.initial, opening);
  for (const deed of deeds) {
    const told = toldDeed(deed, opened, standings);
    const next = after(state, deed);
    if (told && !isDecision(deed)) meanwhile.push(told);
    if (told && isDecision(deed) && state.stage !== 'NONE' && next.stage !== 'NONE') {
      const { meta } = deed[0];
      const facts = { ...base, by: meta.by, at: meta.occurredAt, now: meta.recordedAt };
      const before = toldSituation(state, base.directory, opened);
      const choice = choiceOf(state, facts, told.command);
      steps.push({ ...told, meanwhile, before, stageAfter: next.stage, ...choice });
      meanwhile = [];
    }
    state = next;
  }
  return steps;
}

/** The opening of a case as the beginning of its lesson. */
export function toldOpening(events: readonly Recorded<CaseEvent>[]): ToldDeed | undefined {
  const [opening] = deedsOf(events);
  return opening && toldDeed(opening, opening[0].meta.occurredAt, new Map());
}

/** Everything up to the next event of another command is one deed. */
function deedsOf(events: readonly Recorded<CaseEvent>[]): readonly Deed[] {
  const deeds: [Recorded<CaseEvent>, ...Recorded<CaseEvent>[]][] = [];
  for (const event of events) {
    const last = deeds.at(-1);
    if (last?.[0].meta.commandId === event.meta.commandId) last.push(event);
    else deeds.push([event]);
  }
  return deeds;
}

/** Somebody chose to do it: neither a clock nor an import. */
function isDecision(deed: Deed): boolean {
  return deed[0].meta.by.role !== 'SYS' && takenCommand(deed) !== undefined;
}

function after(state: CaseState, deed: Deed): CaseState {
  return deed.reduce((before, event) => caseDecider.evolve(before, event), state);
}

function toldDeed(deed: Deed, opened: Instant, standings: ReadonlyMap<string, string>): ToldDeed | undefined {
  const command = takenCommand(deed);
  if (command === undefined) return undefined;
  const { revision: step, meta } = deed[0];
  const { occurredAt, by } = meta;
  const facts = deed.flatMap((event) => toldFacts(event, standings));
  return { step, ...toldMoment(occurredAt, opened), role: by.role, command, facts };
}

/** Which side of the mediation each party stands on. */
export function standingsIn(events: readonly Recorded<CaseEvent>[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ type, data }) =>
      type === 'MediationProposed'
        ? data.parties.map(({ partyId, standing }) => [partyId, standing] as const)
        : [],
    ),
  );
}

/** What was open to whoever acted. That what was done could be done, the log itself proves. */
function choiceOf(file: CaseFile, facts: Facts, taken: Kind): Pick<ToldStep, 'open' | 'closed'> {
  const { id: accountId, role, orgCode } = facts.by;
  // Which area an account is bound to is not in the log; whoever acted on the case had a right to its place.
  const areaCode = file.place.areaPath.at(-1) ?? '';
  const caller = {
    accountId,
    role,
    orgCode,
    areaCode,
    displayName: '',
    language: 'zh-CN',
    via: 'token',
  } as const;
  const possible = possibleActions(caller, file, subjectOfCase(file), facts);
  const isOpen = ({ action, allowed }: PossibleAction) => allowed || action === taken;
  return {
    open: [...new Set([...possible.filter(isOpen).map(({ action }) => action), taken])],
    closed: possible.flatMap((one) =>
      isOpen(one) || one.because === undefined ? [] : [{ command: one.action, because: one.because }],
    ),
  };
}
