import { setTimeout as delay } from 'node:timers/promises';
import { receipt } from '@linli/contracts';
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';

/** One request of somebody, over the network or injected: the scenarios do not know which. */
export type Exchange = (request: {
  readonly login: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}) => Promise<{ readonly status: number; readonly body: unknown }>;

/** How the people of a scenario reach the system, and what the system takes for the time. */
export interface StageOptions {
  readonly exchange: Exchange;
  /** Account id by login: a mediator is appointed by it. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Instant of day 0, 00:00 in Shanghai. */
  readonly dayZero: Date;
  /** Told of every move of time. A clock that follows it records each fact at the story's own time. */
  readonly onTime?: (now: Date) => void;
  /** True when the server's clock cannot follow: facts are then recorded late (补录), with the reason on record. */
  readonly recordedLate: boolean;
  /** Told of every step before it is taken, for whoever watches. */
  readonly onStep?: (step: {
    readonly at: Date;
    readonly login: string;
    readonly says: string;
    /** What is asked or done: `/cases/…/acceptance`. */
    readonly path: string;
  }) => void | Promise<void>;
  /** Has the system do what is due at the story's time, where no reactor is running. */
  readonly letTimeWork?: () => Promise<void>;
  /** Makes the ids of this performance its own. */
  readonly seed: string;
}

/** A fact that is recorded some time after it happened, and why. */
export interface Late {
  readonly occurredAt: string;
  readonly lateReason: string;
}

/** A step of a scenario was refused: the scenario or the rules are wrong. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
}

const IDS = '7c1f2f5e-5a0c-5b58-8d40-2f7d6a9be011';
const DAY = 24 * 3600 * 1000;
/** A running reactor looks for unfinished business once a minute. */
const SYSTEM_WAIT_MS = 90_000;
const LOOK_AGAIN_MS = 200;
const stale = z.looseObject({
  code: z.literal('STALE_REVISION'),
  revision: z.int(),
  intervening: z.array(z.looseObject({ type: z.enum(['LimitReached', 'DeemedSigned']) })),
});

/** Where scenarios are played: the time of the story, the ids by name, the people by login. */
export class Stage {
  /** Latest revision of each case, as its own receipts told. */
  readonly #revisions = new Map<string, number>();
  #now: Date;

  constructor(private readonly options: StageOptions) {
    this.#now = options.dayZero;
  }

  /** Moves the story to a day and a time in Shanghai. */
  at(day: number, time: string): this {
    this.#now = new Date(this.instant(day, time));
    this.options.onTime?.(this.#now);
    return this;
  }

  /** An instant of the story. */
  instant(day: number, time = '23:59'): string {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(
      this.options.dayZero.getTime() + day * DAY + (hours * 60 + minutes) * 60_000,
    ).toISOString();
  }

  /** A day of the story: `2026-07-01`. */
  day(day: number): string {
    return new Date(Date.parse(this.instant(day, '08:00'))).toISOString().slice(0, 10);
  }

  get now(): string {
    return this.#now.toISOString();
  }

  /** The id of a thing of the story, the same whenever the same performance is repeated. */
  id(name: string): string {
    return uuidv5(`${this.options.seed}/${name}`, IDS);
  }

  /** A number of a thing of the story, from one to another, the same whenever the same performance is repeated. */
  number(name: string, from: number, to: number): number {
    return from + (Number.parseInt(this.id(name).slice(0, 8), 16) % (to - from + 1));
  }

  /** The account of somebody who takes part. */
  accountId(login: string): string {
    return this.options.accountIds[login] ?? '';
  }

  /** `login` does something: `says` tells those who watch. `late` where it happened before it is recorded. */
  async does(
    login: string,
    says: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object = {},
    late?: Late,
  ): Promise<void> {
    const answer = await this.#asks(login, says, method, path, body, late);
    const done = receipt.safeParse(answer.body);
    if (answer.status >= 300 || !done.success) {
      throw new StepRefused(
        `${login}: ${says}: ${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    if (path.startsWith('/cases/')) this.#revisions.set(path.split('/')[2] ?? '', done.data.revision);
  }

  /** `login` tries something the rules forbid as things stand: it is refused, with this code. */
  async isTurnedAway(
    login: string,
    says: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    code: string,
  ): Promise<void> {
    const answer = await this.#asks(login, says, method, path, body);
    const refusal = z.object({ code: z.literal(code) }).safeParse(answer.body);
    if (answer.status >= 300 && refusal.success) return;
    throw new StepRefused(
      `${login}: ${says}: ${method} ${path} should meet ${code} → ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  }

  /** False where facts are recorded late: what runs from the moment of recording has only just begun. */
  get timeFollows(): boolean {
    return !this.options.recordedLate;
  }

  /** The system does something by itself, since its time has come: waited for until `login` sees it at `path`. */
  async systemDoes(
    login: string,
    says: string,
    path: string,
    isDone: (answer: Readonly<Record<string, unknown>>) => boolean,
  ): Promise<void> {
    await this.options.onStep?.({ at: this.#now, login: 'system', says, path });
    const giveUpAt = performance.now() + SYSTEM_WAIT_MS;
    do {
      await this.options.letTimeWork?.();
      const { body } = await this.options.exchange({
        login,
        method: 'GET',
        path: `/api${path}`,
        headers: {},
      });
      const seen = body as Readonly<Record<string, unknown>>;
      if (isDone(seen)) return this.#seenRevision(path, seen);
      await delay(LOOK_AGAIN_MS);
    } while (performance.now() < giveUpAt);
    throw new StepRefused(`system: ${says}: nothing of it at ${path}`);
  }

  #seenRevision(path: string, { revision }: Readonly<Record<string, unknown>>): void {
    const caseId = /^\/cases\/([0-9a-f-]{36})$/.exec(path)?.[1];
    if (caseId !== undefined && typeof revision === 'number') this.#revisions.set(caseId, revision);
  }

  async #asks(
    login: string,
    says: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    late?: Late,
  ): ReturnType<Exchange> {
    await this.options.onStep?.({ at: this.#now, login, says, path });
    const caseId = /^\/cases\/([0-9a-f-]{36})\//.exec(path)?.[1];
    const ask = async (revision: number | undefined) =>
      await this.options.exchange({
        login,
        method,
        path: `/api${path}`,
        headers: {
          'idempotency-key': this.id(`${method} ${path} ${says}`),
          ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
        },
        body: { ...body, ...(late ?? this.#whenItHappened()) },
      });
    const answer = await ask(caseId === undefined ? undefined : this.#revisions.get(caseId));
    // A running reactor notes what was long due by now: whoever works on the case looks at that and goes on.
    const seen = stale.safeParse(answer.body);
    return seen.success ? await ask(seen.data.revision) : answer;
  }

  #whenItHappened(): object {
    if (!this.options.recordedLate) return {};
    return { occurredAt: this.now, lateReason: '演示：按发生时间补录 Demonstration, recorded afterwards' };
  }
}
