import { randomUUID } from 'node:crypto';
import type { Clock } from '@linli/kernel';
import type { Pool } from 'pg';
import { hashOf } from './secret.js';

/** Failures that are borne within the window before a wait is asked for: per login, and per network address. */
const LIMITS = { login: 10, address: 50 } as const;
const WINDOW_SECONDS = 15 * 60;

/** An attempt that may go on; or how long to wait first. */
export type Admission =
  | { readonly attemptId: string; readonly subjects: readonly Buffer[] }
  | { readonly retryAfterSeconds: number };

/**
 * Slows down guessing, across processes and restarts. Every attempt counts as a failure from its start until it
 * succeeds, so that a hundred guesses sent at once are not all admitted. The login is kept as a hash: people type
 * passwords into the wrong field.
 */
export class Throttle {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Admits an attempt, or asks to wait. */
  async admit(login: string, address: string | undefined): Promise<Admission> {
    const limited = [
      { subject: hashOf(`login:${login}`), limit: LIMITS.login },
      ...(address === undefined ? [] : [{ subject: hashOf(`address:${address}`), limit: LIMITS.address }]),
    ];
    const subjects = limited.map(({ subject }) => subject);
    const attemptId = randomUUID();
    const now = this.clock();
    await this.pool.query(
      `WITH gone AS (
         DELETE FROM accounts.sign_in_attempt WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM accounts.sign_in_attempt
           WHERE at <= $3::timestamptz - $4 * interval '1 second' FOR UPDATE SKIP LOCKED))
       )
       INSERT INTO accounts.sign_in_attempt (attempt_id, subject, at) SELECT $1, unnest($2::bytea[]), $3`,
      [attemptId, subjects, now, WINDOW_SECONDS],
    );
    for (const { subject, limit } of limited) {
      const free = await this.freeAt(subject, limit, now);
      if (free !== undefined) {
        await this.pool.query('DELETE FROM accounts.sign_in_attempt WHERE attempt_id = $1', [attemptId]);
        return { retryAfterSeconds: Math.max(1, Math.ceil((free - Date.parse(now)) / 1000)) };
      }
    }
    return { attemptId, subjects };
  }

  /** The attempt succeeded: whoever signed in has no failures to wait for. */
  async forget({ attemptId, subjects }: Extract<Admission, { attemptId: string }>): Promise<void> {
    await this.pool.query('DELETE FROM accounts.sign_in_attempt WHERE subject = $1 OR attempt_id = $2', [
      subjects[0],
      attemptId,
    ]);
  }

  /** When the next attempt is free, in ms since the epoch; undefined when it is now. */
  private async freeAt(subject: Buffer, limit: number, now: string): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ at: Date }>(
      `SELECT at FROM accounts.sign_in_attempt
       WHERE subject = $1 AND at > $2::timestamptz - $3 * interval '1 second'
       ORDER BY at DESC OFFSET $4 LIMIT 1`,
      [subject, now, WINDOW_SECONDS, limit],
    );
    const blocking = rows[0];
    return blocking && blocking.at.getTime() + WINDOW_SECONDS * 1000;
  }
}
