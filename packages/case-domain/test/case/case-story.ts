import { chinaCalendar } from '@linli/calendar';
import {
  type Actor,
  type EventMeta,
  fold,
  type Happened,
  happened,
  type Instant,
  type Role,
} from '@linli/kernel';
import type { Test } from 'tap';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  caseEvents,
  catalogueV1,
  type Due,
  type Facts,
  limitsV1,
} from '../../src/index.js';
import { directory } from './neighbourhood.js';

/** Monday, 2026-11-02, 10:00 in Shanghai. */
export const NOW: Instant = '2026-11-02T02:00:00.000Z';

/** What is due so many working days after a moment. */
export function workingDaysAfter(from: Instant, count: number): Due {
  return chinaCalendar.addWorkingDays(from, count);
}

/** Who acts and when; the time defaults to {@link NOW}, the actor to a community worker. */
export interface Circumstances {
  readonly by?: Actor;
  readonly at?: Instant;
  /** When it is recorded, if later than it occurred. */
  readonly now?: Instant;
  /** Other rules than the built-in ones. */
  readonly rules?: Partial<Pick<Facts, 'calendar' | 'catalogue' | 'limits' | 'directory'>>;
}

/** A member of a unit or area in a role. */
export function actor(role: Role, orgCode = '370199001001', id = `account-${role}`): Actor {
  return { id, role, orgCode };
}

/** A case as far as it has come. Every step gives a new one. */
export class CaseStory {
  constructor(
    readonly state: CaseState,
    readonly events: readonly Happened<CaseEvent>[] = [],
  ) {}

  get stage(): CaseState['stage'] {
    return this.state.stage;
  }

  /** What the command leads to, without its happening. */
  decide(command: CaseCommand, circumstances: Circumstances = {}): readonly CaseEvent[] {
    return caseDecider.decide(command, this.state, factsFor(circumstances));
  }

  /** After these facts. */
  after(events: readonly CaseEvent[], circumstances: Circumstances = {}): CaseStory {
    const latest = happened(events, metaFor(circumstances));
    return new CaseStory(fold(caseDecider, this.state, latest), [...this.events, ...latest]);
  }

  /** After the command has been carried out. */
  when(command: CaseCommand, circumstances: Circumstances = {}): CaseStory {
    return this.after(this.decide(command, circumstances), circumstances);
  }
}

/** The command leads to exactly these events, storable as they are, and to nothing more when it is repeated. */
export function leadsTo(
  t: Test,
  story: CaseStory,
  command: CaseCommand,
  events: readonly CaseEvent[],
  circumstances: Circumstances = {},
): CaseStory {
  const decided = story.decide(command, circumstances);
  t.strictSame(decided, events);
  for (const { type, data } of decided)
    t.strictSame(caseEvents[type].schema.parse(data), data, `${type} is storable`);
  const after = story.after(decided, circumstances);
  t.strictSame(after.decide(command, circumstances), [], `a repeated ${command.type} changes nothing`);
  return after;
}

/** The command is refused with the code. */
export function isRefused(
  t: Test,
  story: CaseStory,
  command: CaseCommand,
  code: string,
  circumstances: Circumstances = {},
): void {
  t.throws(() => story.decide(command, circumstances), { name: 'Rejection', code });
}

/** The envelope of what happens then. */
export function metaFor({
  by = actor('CW'),
  at = NOW,
  now = at,
}: Circumstances): Omit<EventMeta, 'schemaVersion'> {
  const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
  return { occurredAt: at, recordedAt: now, by, ...ids };
}

/** What a decision knows then. */
export function factsFor({ by = actor('CW'), at = NOW, now = at, rules }: Circumstances): Facts {
  return {
    by,
    at,
    now,
    calendar: chinaCalendar,
    catalogue: catalogueV1,
    limits: limitsV1,
    directory,
    ...rules,
  };
}
