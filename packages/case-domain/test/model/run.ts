import { chinaCalendar } from '@linli/calendar';
import { fold, type Happened, happened, Rejection } from '@linli/kernel';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  catalogueV1,
  type Facts,
  limitsV1,
} from '../../src/index.js';
import { directory } from '../case/neighbourhood.js';
import { actOf } from './acts/acts.js';
import { Dice } from './dice.js';
import { type CaseDecider, type Invariant, openMatters } from './invariants/invariant.js';
import { logInvariants } from './invariants/log.js';
import { mediationInvariants } from './invariants/mediation.js';
import { workInvariants } from './invariants/work.js';
import { later, Model, type Verdict } from './model.js';
import type { Sequence, Step } from './sequences.js';

export const invariants: readonly Invariant[] = [...logInvariants, ...workInvariants, ...mediationInvariants];

/** Rules of the model itself, beside the invariants. */
export const MODEL_RULES = {
  refuses: 'what the specification forbids is refused',
  accepts: 'what the specification allows succeeds',
  follows: 'stage, lead, level, reopenings and open matters are those of the model',
  repeats: '(I3) an accepted command given again at once changes nothing',
} as const;

export const nameOf = ({ number, sentence }: Invariant) => `(${number}) ${sentence}`;

/** A rule was broken, and how. */
export interface Finding {
  readonly rule: string;
  readonly why: string;
  readonly sequence: Sequence;
}

/** What happened how often over all runs. */
export class Distribution {
  readonly counts = new Map<string, number>();
  steps = 0;

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }
}

/** Walks one sequence and reports the first rule it breaks. */
export function walk(sequence: Sequence, decider: CaseDecider, seen?: Distribution): Finding | undefined {
  const model = new Model();
  let state = decider.initial;
  const events: Happened<CaseEvent>[] = [];
  let now = sequence.start;
  for (const [index, step] of sequence.steps.entries()) {
    now = later(now, step.hours);
    const { command, facts } = attempt(step, model, now);
    const broken = (rule: string, why = ''): Finding => ({
      rule,
      why: `${command.type} by ${facts.by.role}${why && `: ${why}`}`,
      sequence: { ...sequence, steps: sequence.steps.slice(0, index + 1) },
    });
    const act = actOf(command.type);
    const says = facts.at > now ? 'refused' : hedged(act.says(model, command, facts), facts);
    const decided = answer(() => decider.decide(command, state, facts));
    seen?.count(`${command.type} ${typeof decided === 'string' ? 'refused' : 'accepted'}`);
    if (typeof decided === 'string') {
      if (says === 'accepted') return broken(MODEL_RULES.accepts, decided);
      continue;
    }
    if (says === 'refused') return broken(MODEL_RULES.refuses);
    if (decided.length === 0) continue;
    const meta = { occurredAt: facts.at, recordedAt: now, by: facts.by, ...ENVELOPE };
    const fresh = happened(decided, meta);
    const before = state.stage === 'NONE' ? undefined : state;
    events.push(...fresh);
    state = fold(decider, state, fresh);
    act.does(model, command, facts);
    if (seen) {
      seen.steps += 1;
      for (const { type } of fresh) seen.count(type);
      seen.count(`stage ${state.stage}`);
    }
    if (state.stage === 'NONE') return broken(MODEL_RULES.follows, 'no file');
    const trace = { decider, events, fresh, before, file: state };
    for (const invariant of invariants) if (!invariant.holds(trace)) return broken(nameOf(invariant));
    const strayed = difference(model, trace);
    if (strayed) return broken(MODEL_RULES.follows, strayed);
    const again = answer(() => decider.decide(command, state, facts));
    if (typeof again === 'string' || again.length > 0)
      return broken(
        MODEL_RULES.repeats,
        typeof again === 'string' ? again : again.map(({ type }) => type).join(', '),
      );
  }
  return undefined;
}

const ENVELOPE = { commandId: 'command', causationId: 'command', correlationId: 'command' };

function attempt({ kind, seed }: Step, model: Model, now: string): { command: CaseCommand; facts: Facts } {
  const dice = new Dice(seed);
  const at = later(now, dice.oneIn(40) ? 1 : dice.oneIn(20) ? -0.2 : 0);
  const act = actOf(kind);
  const facts = { by: act.by(model, dice), at, now, ...RULES };
  return { command: act.make(model, dice, at), facts };
}

const RULES = { calendar: chinaCalendar, catalogue: catalogueV1, limits: limitsV1, directory };

/** What is entered later than it happened may fall before what is on file: then nothing is promised. */
function hedged(says: Verdict, { at, now }: Facts): Verdict {
  return says === 'accepted' && at < now ? 'free' : says;
}

function answer(decide: () => readonly CaseEvent[]): readonly CaseEvent[] | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

const LEVEL_NAMES = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** Where the case and the model have parted. After a send-back the model learns where it went to. */
function difference(
  model: Model,
  {
    file,
    fresh,
    events,
  }: {
    file: Exclude<CaseState, { stage: 'NONE' }>;
    fresh: readonly CaseEvent[];
    events: readonly Happened<CaseEvent>[];
  },
): string | undefined {
  const opened = fresh.find(({ type }) => type === 'CaseOpened');
  if (opened?.type === 'CaseOpened') model.level = LEVEL_NAMES.indexOf(opened.data.level);
  const back = fresh.find(({ type }) => type === 'SentBack');
  const order = fresh.find(({ type }) => type === 'Dispatched');
  if (back?.type === 'SentBack' && order?.type === 'Dispatched') {
    model.stage = 'DISPATCHED';
    model.level = LEVEL_NAMES.indexOf(back.data.to);
    model.lead = back.data.unit;
    model.dispatch = { id: order.data.dispatchId, at: events.at(-1)?.meta.recordedAt ?? '', signed: false };
    model.dispatches.add(order.data.dispatchId);
  }
  const pairs = {
    stage: [file.stage, model.stage],
    lead: [file.dispatch.present?.leadUnit, model.lead],
    level: [file.level, LEVEL_NAMES[model.level]],
    reopenings: [file.reopenCount, model.reopenings],
    reports: [Object.keys(file.reports).length, model.reports.size],
    'open matters': [openMatters(events).length > 0, model.openMatters.length > 0],
  };
  for (const [name, [is, should]] of Object.entries(pairs))
    if (is !== should) return `${name} is ${is}, should be ${should}`;
  return undefined;
}

/** The shortest sequence found that still breaks the same rule: steps are left out, halves first. */
export function shrunk(found: Finding, decider: CaseDecider): Finding {
  let best = found;
  for (let size = best.sequence.steps.length >> 1; size >= 1; size = size > 1 ? size >> 1 : 0) {
    for (let from = 0; from < best.sequence.steps.length; ) {
      const { steps } = best.sequence;
      const fewer = [...steps.slice(0, from), ...steps.slice(from + size)];
      const still = walk({ ...best.sequence, steps: fewer }, decider);
      if (still?.rule === best.rule) best = still;
      else from += size;
    }
  }
  return best;
}

/** The first sequence that breaks a rule, made short, and how many it took. */
export function hunt(
  all: readonly Sequence[],
  decider: CaseDecider,
): { after: number; finding: Finding } | undefined {
  for (const [index, sequence] of all.entries()) {
    const found = walk(sequence, decider);
    if (found) return { after: index + 1, finding: shrunk(found, decider) };
  }
  return undefined;
}

export const told = ({ rule, why, sequence }: Finding) =>
  `${sequence.steps.length} commands: ${sequence.steps.map(({ kind }) => kind).join(' → ')} — ${rule} (${why})`;
