import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL channel on which all processes tell that what some secret is good for changed. */
const CHANNEL = 'linli_accounts';
const RECONNECT_MS = 1_000;

/** Hears of an account of which a session, a token or a post changed; `undefined`: of any. */
export type ChangeListener = (accountId: string | undefined) => void;

/**
 * What changed about sessions, tokens and posts: told in this process at once, and through PostgreSQL in any other. Who was
 * told that something ended looks it up again; the notice itself says nothing of it.
 */
export class Changes {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly here = randomUUID();
  private listener: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly pool: pg.Pool,
  ) {}

  /** Opens the listening connection, and again whenever it breaks: then something may have been missed. */
  async start(): Promise<void> {
    if (this.listener || this.closed) return;
    const { connectionString } = this;
    const client = new pg.Client({ connectionString, application_name: 'linli accounts' });
    this.listener = client;
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    client.on('error', () => void this.restart(client));
    client.once('end', () => void this.restart(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.emitter.emit('change', undefined);
    } catch {
      await this.restart(client);
    }
  }

  /** Calls `listener` after each change, until the returned function is called. */
  onChange(listener: ChangeListener): () => void {
    this.emitter.on('change', listener);
    return () => this.emitter.off('change', listener);
  }

  /** Tells of a change that is made. That others could not be told does not undo it. */
  async tell(accountId: string): Promise<void> {
    this.emitter.emit('change', accountId);
    const notice = `${this.here} ${accountId}`;
    await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, notice]).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.listener?.end();
  }

  private hear(notice: string): void {
    const [from, accountId] = notice.split(' ');
    if (from !== this.here) this.emitter.emit('change', accountId);
  }

  private async restart(client: pg.Client): Promise<void> {
    if (this.closed || this.listener !== client) return;
    this.listener = undefined;
    await delay(RECONNECT_MS, undefined, { ref: false });
    await this.start();
  }
}
