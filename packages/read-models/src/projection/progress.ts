import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** What a projector tells after each commit: the position every view has reached, and the views that changed. */
export interface Projected {
  readonly position: bigint;
  readonly views: readonly string[];
}

/** PostgreSQL channel on which projectors of all processes tell their progress. */
const CHANNEL = 'linli_projected';
/** Should the listening connection be down, waiting goes on by asking this often. */
const POLL_MS = 200;
const RECONNECT_MS = 1_000;

/** Puts the notice on the channel; it goes out when the transaction commits. */
export async function notifyProjected(client: pg.ClientBase, { position, views }: Projected): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [CHANNEL, `${position} ${views.join(',')}`]);
}

/** Knows how far the views are, told by projectors in this process and, through PostgreSQL, in any other. */
export class Progress {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private position = -1n;
  private lastTold: bigint | undefined;
  private listener: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly askPosition: () => Promise<bigint>,
  ) {}

  /** Opens the listening connection, and again whenever it breaks. */
  async start(): Promise<void> {
    if (this.listener || this.closed) return;
    const client = new pg.Client(this.config);
    this.listener = client;
    client.on('notification', ({ payload }) => this.tell(parse(payload ?? '')));
    client.on('error', () => void this.restart(client));
    client.once('end', () => void this.restart(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.emitter.emit('connected');
    } catch {
      await this.restart(client);
    }
  }

  /** Tells what was committed. One's own notice comes back from PostgreSQL and is not passed on again. */
  tell(projected: Projected): void {
    this.learn(projected.position);
    if (projected.position === this.lastTold) return;
    this.lastTold = projected.position;
    this.emitter.emit('projected', projected);
  }

  /** The position every view is known to have reached; -1 before the first is told. */
  get reached(): bigint {
    return this.position;
  }

  /** Calls `listener` after each commit, until the returned function is called. */
  onProjected(listener: (projected: Projected) => void): () => void {
    this.emitter.on('projected', listener);
    return () => this.emitter.off('projected', listener);
  }

  /** Calls `listener` when notices may have been missed and listening has begun anew. */
  onConnected(listener: () => void): void {
    this.emitter.on('connected', listener);
  }

  /** Waits until every view has reached `position`. @returns false when `timeoutMs` passed before */
  async waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    let silence = true;
    while (this.position < position) {
      if (silence) this.learn(await this.askPosition());
      const left = deadline - performance.now();
      if (this.position >= position) break;
      if (left <= 0) return false;
      silence = await this.isSilentFor(Math.min(left, POLL_MS));
    }
    return true;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.listener?.end();
  }

  private learn(position: bigint): void {
    if (position > this.position) this.position = position;
  }

  private isSilentFor(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (silent: boolean) => {
        stop();
        clearTimeout(timer);
        resolve(silent);
      };
      const stop = this.onProjected(() => end(false));
      const timer = setTimeout(() => end(true), ms);
    });
  }

  private async restart(client: pg.Client): Promise<void> {
    if (this.closed || this.listener !== client) return;
    this.listener = undefined;
    await delay(RECONNECT_MS, undefined, { ref: false });
    await this.start();
  }
}

function parse(payload: string): Projected {
  const [position = '-1', views = ''] = payload.split(' ');
  return { position: BigInt(position), views: views === '' ? [] : views.split(',') };
}
