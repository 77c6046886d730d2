import type { Actor, Instant, Role } from '@linli/kernel';
import type { CaseCommand, Facts, Risk, Stage } from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';
import type { Dice } from './dice.js';

/** What the specification says about a command: it must succeed, must be refused, or it leaves that open. */
export type Verdict = 'accepted' | 'refused' | 'free';

export type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** One command of the model: how one is made up, by whom, what becomes of it and what it changes. */
export interface Act<C extends CaseCommand = CaseCommand> {
  readonly by: (model: Model, dice: Dice) => Actor;
  readonly make: (model: Model, dice: Dice, at: Instant) => C;
  readonly says: (model: Model, command: C, facts: Facts) => Verdict;
  readonly does: (model: Model, command: C, facts: Facts) => void;
}

/** Entries by command; the type of each follows from its name. */
export type Acts = { readonly [T in CaseCommand['type']]?: Act<Of<T>> };

export type Stance = 'not_asked' | 'consents' | 'refuses';

export interface ModelMediation {
  readonly parties: Map<string, Stance>;
  open: boolean;
  running: boolean;
  mediator?: string;
  disclosed: boolean;
  readonly recused: Set<string>;
  agreement?: string;
}

export interface ModelAgreement {
  readonly mediation: string;
  readonly written: boolean;
  readonly partial: boolean;
  /** Due dates by id. */
  readonly obligations: ReadonlyMap<string, Instant>;
  readonly signed: Set<string>;
  inForce: boolean;
  /** Since when it binds. */
  effectiveAt?: Instant;
}

export interface ModelConfirmation {
  readonly agreement: string;
  status: 'applied' | 'accepted' | 'refused' | 'confirmed' | 'not_confirmed';
  /** The last step at court. */
  since: Instant;
}

/** The case as the specification sees it, kept far simpler than the product keeps it. */
export class Model {
  stage: Stage | 'NONE' = 'NONE';
  typeCode = '';
  urgent = false;
  risk: Risk = 'low';
  level = 1;
  accepted = false;
  readonly reports = new Set<string>();
  readonly gone = new Set<string>();
  contact: 'none' | 'tried' | 'made' = 'none';
  readonly handlers = new Set<string>();
  lead?: string;
  dispatch?: { readonly id: string; readonly at: Instant; signed: boolean };
  readonly dispatches = new Set<string>();
  readonly objections = new Map<string, { readonly unit: string; open: boolean }>();
  readonly whistles = new Map<
    string,
    { readonly by: string; readonly called: Set<string>; readonly came: Set<string>; open: boolean }
  >();
  readonly notices = new Map<
    string,
    {
      readonly servedAt: Instant;
      /** Of an order. */
      readonly dueAt?: Instant;
      readonly items: Map<string, string>;
      overdue?: true;
    }
  >();
  unmet = false;
  readonly dangers = new Map<string, boolean>();
  readonly handovers = new Map<string, 'handed_over' | 'accepted' | 'returned' | 'commissioned'>();
  /** Whether somebody must speak for them, by id. */
  readonly victims = new Map<
    string,
    { readonly capacity: string; readonly minor: boolean; readonly wish: string }
  >();
  assessed = false;
  /** Supervision cards in the order they were given; 1 ordinary to 3 red. */
  readonly cards = new Map<
    string,
    { readonly weight: number; readonly byDistrict: boolean; lifted: boolean }
  >();
  /** Those that stand. */
  readonly legalHolds = new Set<string>();
  /** Its present join, and those that were undone. */
  joined?: { readonly id: string; readonly stageBefore: Stage };
  readonly unjoined = new Set<string>();
  /** Joins of other cases into this one. */
  readonly takenIn = new Set<string>();
  /** Parts that were split off: whether each goes on. */
  readonly children = new Map<string, boolean>();
  /** Looks still to come of the watch over the present closing. */
  watch?: { readonly id: string; left: number };
  readonly watches = new Set<string>();
  readonly reorganisations = new Set<string>();
  /** Who wrote a note. */
  readonly notes = new Map<string, string>();
  readonly confirmations = new Map<string, ModelConfirmation>();
  /** Nothing has ever made it known to fewer people than usual. */
  plain = true;
  readonly supports = new Map<string, { readonly unit: string; status: 'open' | 'replied' | 'released' }>();
  readonly mediations = new Map<string, ModelMediation>();
  readonly sessions = new Map<
    string,
    { readonly mediation: string; status: 'scheduled' | 'held' | 'adjourned' }
  >();
  readonly agreements = new Map<string, ModelAgreement>();
  /** Of agreements in effect. */
  readonly obligations = new Map<string, { open: boolean; readonly dueAt: Instant }>();
  readonly escalations = new Set<string>();
  readonly sentBack = new Set<string>();
  readonly extensions = new Map<string, 'requested' | 'granted' | 'refused'>();
  readonly holds = new Map<
    string,
    { status: 'requested' | 'refused' | 'held' | 'resumed'; readonly until: Instant }
  >();
  resolver?: string;
  closedAt?: Instant;
  closings = 0;
  reopenings = 0;
  missedCalls = 0;
  #ids = 0;

  /** An id nobody has used. */
  fresh(): string {
    this.#ids += 1;
    return idOf(10_000 + this.#ids);
  }

  get isOpen(): boolean {
    return !['NONE', 'CLOSED', 'ARCHIVED', 'DECLINED', 'JOINED', 'WITHDRAWN'].includes(this.stage);
  }

  get withPolice(): boolean {
    return [...this.handovers.values()].includes('accepted');
  }

  /** Violence of which nobody says who was hurt, or of which the police must know and do not (I35). */
  get unprotected(): boolean {
    const dependent = [...this.victims.values()].some(({ capacity, minor }) => minor || capacity !== 'full');
    return this.typeCode === 'JF04' && (this.victims.size === 0 || (dependent && this.handovers.size === 0));
  }

  get openMediation(): string | undefined {
    return [...this.mediations].find(([, { open }]) => open)?.[0];
  }

  get objectionOpen(): boolean {
    return this.dispatch !== undefined && this.objections.get(this.dispatch.id)?.open === true;
  }

  /** What keeps a case from being resolved (I18). */
  get openMatters(): readonly string[] {
    const { whistles, dangers, supports, obligations, children } = this;
    return [
      ...(hasOpenItems(this) ? ['notice'] : []),
      ...(this.openMediation === undefined ? [] : ['mediation']),
      ...([...obligations.values()].some(({ open }) => open) ? ['obligation'] : []),
      ...([...whistles.values()].some(({ open }) => open) ? ['whistle'] : []),
      ...([...dangers.values()].includes(false) ? ['danger'] : []),
      ...(this.objectionOpen ? ['objection'] : []),
      ...([...supports.values()].some(({ status }) => status === 'open') ? ['support'] : []),
      ...([...children.values()].includes(true) ? ['child'] : []),
    ];
  }
}

function hasOpenItems({ notices }: Model): boolean {
  return [...notices.values()].some(({ items }) =>
    [...items.values()].some((result) => result === 'unchecked' || result === 'partly'),
  );
}

/** Refused when one of the rules is broken; certain to succeed only when nothing is left open. */
export function verdict(broken: readonly boolean[], unsure = false): Verdict {
  if (broken.includes(true)) return 'refused';
  return unsure ? 'free' : 'accepted';
}

/** One of two colleagues in a role, seldom somebody of another unit or with another role. */
export function colleague(role: Role, org?: string) {
  return (model: Model, dice: Dice): Actor => {
    if (dice.oneIn(50))
      return actor(dice.pick<Role>('GW', 'CW', 'SD', 'DU', 'DS', 'VR', 'SYS'), 'other-unit', 'stranger');
    return actor(role, org ?? model.lead, `account-${role}-${dice.upTo(2)}`);
  };
}

const HOUR = 3_600_000;

export function later(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + hours * HOUR).toISOString();
}

export function hoursBetween(one: Instant, other: Instant): number {
  return (Date.parse(other) - Date.parse(one)) / HOUR;
}

/** Personal text wherever it stands: it must never be seen in clear fields or in the state (I31). */
export const PRIVATE = '私房话';
