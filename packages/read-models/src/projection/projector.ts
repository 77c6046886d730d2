import type { Recorded } from '@linli/kernel';
import pg from 'pg';
import { advance, fingerprint, least, lockStanding } from './checkpoint.js';
import { isRecorded, type LogEvent } from './log-event.js';
import { foldOrPark, saveParked } from './parked-stream.js';
import { notifyProjected, type Progress } from './progress.js';
import { loadRows, upsertRows } from './row-transport.js';
import { inTransaction, withClient } from './transaction.js';
import type { View } from './view.js';
import { WorkingSet } from './working-set.js';

/** Streams whose rows stay in memory between batches. */
const KEPT_STREAMS = 5_000;

/**
 * How often a batch is best taken in, in milliseconds. What a batch costs is mostly by the batch (a transaction, the
 * checkpoint of every view, a notice), so under load events had better gather; a caller who waits for his own does not
 * feel a frame and a half.
 */
export const BATCH_EVERY_MS = 20;

/**
 * Folds batches of the log into the views. Rows and the forward-only checkpoint change in one transaction, and a row
 * never goes back, so any batch may come again, cut differently, or from two projectors at once.
 */
export class Projector {
  private readonly workingSet: WorkingSet;
  private seen = '';
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: string,
    views: readonly View[],
    private readonly progress: Progress,
  ) {
    this.workingSet = new WorkingSet(views, KEPT_STREAMS);
  }

  /** Takes a batch in and moves the checkpoint to `checkpoint`, the position up to which the log was seen. */
  apply(events: readonly LogEvent[], checkpoint: bigint): Promise<void> {
    return this.inTurn(() => this.applyOrPark(events, checkpoint));
  }

  /** Stops the views for a stream, from the next event on. */
  async park(stream: string, reason: string, position: bigint): Promise<void> {
    await this.inTurn(() =>
      withClient(this.pool, (client) => saveParked(client, this.schema, [{ stream, reason, position }])),
    );
  }

  /** Lets the views go on for a stream that was parked: `events` are all its events so far, the missed ones among them. */
  async unpark(stream: string, events: readonly LogEvent[]): Promise<void> {
    await this.inTurn(() =>
      this.transaction(async (client) => {
        await lockStanding(client, this.schema);
        this.workingSet.clear();
        this.seen = '';
        await client.query(`DELETE FROM ${this.schema}.parked_stream WHERE stream = $1`, [stream]);
        await this.fold(client, events, new Set(), () => true);
      }),
    );
  }

  /** Batches are taken one after the other: they share the rows in memory. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** A batch PostgreSQL cannot store is cut in halves until the one event is found; then its stream is parked. */
  private async applyOrPark(events: readonly LogEvent[], checkpoint: bigint): Promise<void> {
    try {
      await this.applyBatch(events, checkpoint);
    } catch (error) {
      const [first, ...others] = events;
      if (!first || !isAboutData(error)) throw error;
      if (others.length === 0) {
        await this.applyBatch(
          [{ ...first, undecodable: true, reason: `not storable: ${error.message}` }],
          checkpoint,
        );
        return;
      }
      const middle = events.length >> 1;
      const half = events.slice(0, middle);
      await this.applyOrPark(half, (half.at(-1) as LogEvent).position);
      await this.applyOrPark(events.slice(middle), checkpoint);
    }
  }

  private async applyBatch(events: readonly LogEvent[], checkpoint: bigint): Promise<void> {
    const projected = await this.transaction(async (client) => {
      const { positions, parked } = await lockStanding(client, this.schema);
      if (fingerprint(positions, parked) !== this.seen) this.workingSet.clear();
      const lowest = least(positions.values());
      const news = events.filter(({ position }) => position > lowest);
      const views = await this.fold(
        client,
        news,
        parked,
        (view, position) => position > (positions.get(view.table.name) ?? lowest),
      );
      await advance(client, this.schema, checkpoint);
      for (const [view, position] of positions) if (position < checkpoint) positions.set(view, checkpoint);
      this.seen = fingerprint(positions, parked);
      const reached = { position: least(positions.values()), views };
      await notifyProjected(client, reached);
      return reached;
    });
    this.progress.tell(projected);
  }

  /** @returns names of the views that changed */
  private async fold(
    client: pg.PoolClient,
    events: readonly LogEvent[],
    parked: Set<string>,
    concerns: (view: View, position: bigint) => boolean,
  ): Promise<string[]> {
    const readable = events.filter(
      (event): event is Recorded => isRecorded(event) && !parked.has(event.stream),
    );
    await this.workingSet.load(readable, (view, streams) => loadRows(client, this.schema, view, streams));
    const newlyParked = foldOrPark(this.workingSet, events, parked, concerns);
    const changes = this.workingSet.takeChanges();
    for (const { view, created, updated } of changes) {
      await upsertRows(client, this.schema, view.table, [...created, ...updated]);
    }
    await saveParked(client, this.schema, newlyParked);
    return changes.map(({ view }) => view.table.name);
  }

  /** What is in memory is worth nothing once the transaction behind it is gone. */
  private async transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    try {
      return await withClient(this.pool, (client) => inTransaction(client, () => work(client)));
    } catch (error) {
      this.workingSet.clear();
      this.seen = '';
      throw error;
    }
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation): trying again would not help. */
function isAboutData(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');
}
