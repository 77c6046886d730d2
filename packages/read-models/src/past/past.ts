import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { View } from '../projection/view.js';
import type { CasesOfThePast } from './chosen-cases.js';
import { PastTables } from './past-tables.js';

/** The panels of a page ask at once, or nearly: so long the first of them waits for the others. */
const GATHERING_MS = 15;
/** Whoever always asks again must not keep one transaction open for good. */
const LONGEST_SHARED_MS = 5_000;

/** What is put together at present, in one process. */
export class OpenPasts {
  readonly byKey = new Map<string, SharedPast>();

  /** @param reached the position the views are known to have reached */
  constructor(readonly reached: () => bigint) {}
}

/**
 * Where somebody asks of the past. Questions of the same cases at the same moment that come while the first of them is being
 * answered share what was put together for it: the cases are chosen and folded once. Only those share who are the same to the
 * wall and to the policy, and only until the views move on: nobody is shown less than was known when the question came.
 */
export class Past {
  /**
   * @param db whose connections are transactions
   * @param asker what the wall is told of who asks
   */
  constructor(
    readonly db: Database,
    private readonly asker: unknown,
    private readonly open: OpenPasts,
  ) {}

  /**
   * Asks of tables as they would stand if only what the moment knows had happened.
   *
   * @throws TooManyCases
   */
  async ask<Answer>(
    { scope, areaCode, lies, at, asKnown }: CasesOfThePast,
    views: readonly View[],
    question: (past: Database) => Promise<Answer>,
  ): Promise<Answer> {
    const { byKey, reached } = this.open;
    const key = JSON.stringify([this.asker, scope, areaCode, lies, at ?? null, asKnown ?? null]);
    const found = byKey.get(key);
    if (found?.isOpen) return await found.ask(views, question);
    const shared = new SharedPast(reached);
    byKey.set(key, shared);
    const answer = shared.ask(views, question);
    void shared.tell(this.db, { scope, areaCode, lies, at, asKnown }).finally(() => {
      if (byKey.get(key) === shared) byKey.delete(key);
    });
    return await answer;
  }
}

interface Turn {
  readonly views: readonly View[];
  readonly answer: (past: Database) => Promise<void>;
  readonly fail: (reason: unknown) => void;
}

/** Tables that are put together once for several questions, which are answered one after the other. */
class SharedPast {
  private readonly turns: Turn[] = [];
  private began: { readonly at: number; readonly position: bigint } | undefined;
  private isOver = false;

  constructor(private readonly reached: () => bigint) {}

  /** A question that comes now may still join. */
  get isOpen(): boolean {
    if (this.isOver || !this.began) return !this.isOver;
    const { at, position } = this.began;
    return position === this.reached() && performance.now() - at < LONGEST_SHARED_MS;
  }

  ask<Answer>(views: readonly View[], question: (past: Database) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, fail) => {
      this.turns.push({
        views,
        answer: async (past) => {
          await sql`SAVEPOINT question`.execute(past);
          const answer = question(past);
          resolve(answer);
          await answer.catch(() => sql`ROLLBACK TO SAVEPOINT question`.execute(past));
        },
        fail,
      });
    });
  }

  /** Answers what is asked until nothing more is. A question that fails harms no other. */
  async tell(db: Database, cases: CasesOfThePast): Promise<void> {
    try {
      await delay(GATHERING_MS);
      await db.connection().execute((past) => this.answerAll(past, cases));
    } catch (error) {
      this.isOver = true;
      for (const { fail } of this.turns.splice(0)) fail(error);
    }
  }

  private async answerAll(past: Database, cases: CasesOfThePast): Promise<void> {
    // Before the first statement, with which the snapshot is taken: it holds at least what is known to be there by now.
    this.began = { at: performance.now(), position: this.reached() };
    const tables = await PastTables.at(past, cases);
    for (let turn = this.turns[0]; turn; turn = this.turns[0]) {
      await tables.show(turn.views);
      await turn.answer(past);
      this.turns.shift();
    }
    this.isOver = true;
  }
}
