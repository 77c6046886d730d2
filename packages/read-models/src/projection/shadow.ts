import type { Recorded } from '@linli/kernel';
import type pg from 'pg';
import { advance, least, lockStanding, NOWHERE } from './checkpoint.js';
import { isRecorded, type LogEvent, type ReadLog } from './log-event.js';
import { foldOrPark, type ParkedStream, saveParked } from './parked-stream.js';
import { bulkUpsertRows, copyRows, createStaging, loadRows } from './row-transport.js';
import { createSchema, createView, holdsExactly } from './schema.js';
import { createIndexesSql, createKeySql } from './table.js';
import { inTransaction } from './transaction.js';
import type { View } from './view.js';
import { type Changes, WorkingSet } from './working-set.js';

/** How a build is done. */
export interface BuildOptions {
  /** Events folded in memory before their rows are written: more is faster and takes more memory. Default 50,000. */
  readonly eventsPerWrite?: number | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

/** Streams whose rows stay in memory from one write to the next. */
const KEPT_STREAMS = 40_000;

/** How far a build is: events folded by this run, position reached. */
export interface BuildProgress {
  readonly phase: 'loading' | 'indexing';
  readonly events: number;
  readonly position: bigint;
}

/**
 * The views folded once more, from the beginning of the log, into a schema of their own beside the one that serves.
 * Folding goes on in memory while PostgreSQL writes what was folded before; rows that cannot be there yet go in by COPY.
 * A build that was cut off goes on where its last transaction ended.
 */
export class Shadow {
  private readonly workingSet: WorkingSet;
  private readonly parked = new Set<string>();
  private newlyParked: ParkedStream[] = [];
  private writing: Promise<void> = Promise.resolve();
  private unwritten = 0;
  private events = 0;
  private reached = NOWHERE;

  private constructor(
    private readonly client: pg.ClientBase,
    readonly schema: string,
    readonly views: readonly View[],
    private readonly options: BuildOptions,
  ) {
    this.workingSet = new WorkingSet(views, KEPT_STREAMS);
  }

  /** Takes up the build of these views in `schema`, or begins it. Nobody else uses the connection meanwhile. */
  static async open(
    client: pg.ClientBase,
    schema: string,
    views: readonly View[],
    options: BuildOptions = {},
  ): Promise<Shadow> {
    const shadow = new Shadow(client, schema, views, options);
    await inTransaction(client, () => shadow.prepare());
    return shadow;
  }

  /** The last position folded. */
  get position(): bigint {
    return this.reached;
  }

  /** Folds the log from where this build stands, to its end or to `until`. */
  async load(read: ReadLog, until?: bigint): Promise<void> {
    if (until !== undefined && this.reached >= until) return;
    try {
      for await (const page of read(this.reached === NOWHERE ? undefined : this.reached)) {
        await this.fold(until === undefined ? page : page.filter(({ position }) => position <= until));
        if (this.unwritten >= (this.options.eventsPerWrite ?? 50_000)) await this.write();
        if (until !== undefined && this.reached >= until) break;
      }
      await this.write();
    } finally {
      await this.writing;
    }
  }

  /** Adds what only reading needs: indexes, and the keys of tables that are only appended to. */
  async index(): Promise<void> {
    this.options.onProgress?.({ phase: 'indexing', events: this.events, position: this.reached });
    const { client, schema } = this;
    await inTransaction(client, async () => {
      const done = await client.query<{ done: boolean }>(
        `SELECT to_regclass('${schema}.indexed') IS NOT NULL AS done`,
      );
      if (done.rows[0]?.done) return;
      await client.query("SET LOCAL maintenance_work_mem = '256MB'");
      for (const { table, appendOnly } of this.views) {
        if (appendOnly) await client.query(createKeySql(schema, table));
        for (const index of createIndexesSql(schema, table)) await client.query(index);
        await client.query(`ANALYZE ${schema}.${table.name}`);
      }
      await client.query(`CREATE TABLE ${schema}.indexed ()`);
    });
  }

  private async prepare(): Promise<void> {
    const { client, schema, views } = this;
    await createSchema(client, schema);
    if (!(await holdsExactly(client, schema, views))) {
      await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await createSchema(client, schema);
      for (const view of views) {
        await createView(client, schema, view);
        if (!view.appendOnly) await client.query(createKeySql(schema, view.table));
      }
    }
    for (const view of views) if (!view.appendOnly) await createStaging(client, schema, view.table);
    const { positions, parked } = await lockStanding(client, schema);
    this.reached = least(positions.values());
    for (const stream of parked) this.parked.add(stream);
  }

  private async fold(events: readonly LogEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const readable = events.filter(
      (event): event is Recorded => isRecorded(event) && !this.parked.has(event.stream),
    );
    await this.workingSet.load(readable, async (view, streams) => {
      await this.writing;
      return await loadRows(this.client, this.schema, view, streams);
    });
    this.newlyParked.push(...foldOrPark(this.workingSet, events, this.parked, () => true));
    this.reached = last.position;
    this.unwritten += events.length;
    this.events += events.length;
  }

  /** Begins to write what was folded since the last write; the next one waits for it. */
  private async write(): Promise<void> {
    await this.writing;
    if (this.unwritten === 0) return;
    this.writing = this.save(this.workingSet.takeChanges(), this.newlyParked, this.reached);
    // A failure is met where the promise is awaited; until then it must not count as unhandled.
    this.writing.catch(() => undefined);
    this.newlyParked = [];
    this.unwritten = 0;
    this.options.onProgress?.({ phase: 'loading', events: this.events, position: this.reached });
  }

  private async save(
    changes: readonly Changes[],
    parked: readonly ParkedStream[],
    position: bigint,
  ): Promise<void> {
    const { client, schema } = this;
    await inTransaction(client, async () => {
      for (const { view, created, updated } of changes) {
        await copyRows(client, `${schema}.${view.table.name}`, view.table, created);
        await bulkUpsertRows(client, schema, view.table, updated);
      }
      await saveParked(client, schema, parked);
      await advance(client, schema, position);
    });
  }
}
