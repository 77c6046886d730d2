import type { Recorded } from '@linli/kernel';
import type { AnyRow, Handler, View } from './view.js';

/** Rows of one view to write. `created` are not in the table yet. */
export interface Changes {
  readonly view: View;
  readonly created: readonly AnyRow[];
  readonly updated: readonly AnyRow[];
}

/** Reads the stored rows of some streams of a view (of a view of one partition: all). */
export type LoadRows = (view: View, streams: readonly string[]) => Promise<readonly AnyRow[]>;

/** The rows one view keeps for one stream. */
interface Slot {
  readonly view: number;
  readonly rows: Map<string, AnyRow>;
}

/** What is in memory about one stream: by view, the loaded slots. */
interface Partition {
  readonly slots: (Slot | undefined)[];
  /** The stream began while we watched: a slot that is missing is empty, not unloaded. */
  readonly whole: boolean;
}

interface Reaction {
  readonly index: number;
  readonly view: View;
  readonly handle: Handler<AnyRow, Recorded>;
}

const NOTHING: ReadonlyMap<string, AnyRow> = new Map();
const UNCHANGED: readonly AnyRow[] = [];

/**
 * The rows being folded, in memory: loaded when an event needs them, written when the batch ends, kept for the next one.
 * True as long as nobody else moves the checkpoint; whoever cannot be sure calls `clear`.
 */
export class WorkingSet {
  private readonly partitions = new Map<string, Partition>();
  private readonly unsaved = new Set<Slot>();
  private readonly appended: AnyRow[][];
  private readonly reactions = new Map<string, Reaction[]>();
  private readonly noSlots: readonly undefined[];
  private readonly categories: ReadonlySet<string>;

  constructor(
    private readonly views: readonly View[],
    private readonly keptStreams: number,
  ) {
    this.appended = views.map(() => []);
    this.noSlots = views.map(() => undefined);
    this.categories = new Set(views.map(({ category }) => category));
    for (const [index, view] of views.entries()) {
      for (const [type, handle] of view.handlers) {
        const reactions = this.reactions.get(type);
        if (reactions) reactions.push({ index, view, handle });
        else this.reactions.set(type, [{ index, view, handle }]);
      }
    }
  }

  /** True for a stream some view is folded from. */
  foldsFrom(stream: string): boolean {
    return this.categories.has(stream.split('-', 1)[0] as string);
  }

  clear(): void {
    this.partitions.clear();
    this.unsaved.clear();
    for (const rows of this.appended) rows.length = 0;
  }

  /** Brings in, with one query per view, the rows these events will meet. */
  async load(events: readonly Recorded[], loadRows: LoadRows): Promise<void> {
    const missing = new Map<number, string[]>();
    for (const event of events) {
      for (const { index, view } of this.reactions.get(event.type) ?? []) {
        if (view.appendOnly) continue;
        const name = partitionName(view, event);
        const partition = this.partition(name, event);
        if (partition.whole || partition.slots[index]) continue;
        partition.slots[index] = emptySlot(index);
        const names = missing.get(index);
        if (names) names.push(name);
        else missing.set(index, [name]);
      }
    }
    for (const [index, names] of missing) {
      const view = this.views[index] as View;
      for (const row of await loadRows(view, names)) {
        const name =
          view.partition === 'whole' ? view.category : `${view.category}-${partitionKey(view, row)}`;
        this.partitions.get(name)?.slots[index]?.rows.set(view.rowKey(row), row);
      }
    }
  }

  /**
   * Folds one event into the views it concerns. When one projection throws, no view has taken the event.
   */
  fold(event: Recorded, concerns: (view: View) => boolean): void {
    const reactions = this.reactions.get(event.type);
    if (!reactions) return;
    const results: (readonly AnyRow[])[] = [];
    for (const { index, view, handle } of reactions) {
      results.push(
        concerns(view) ? handle(this.slot(index, view, event)?.rows ?? NOTHING, event) : UNCHANGED,
      );
    }
    for (let i = 0; i < results.length; i += 1) {
      const rows = results[i] as readonly AnyRow[];
      if (rows.length > 0) this.keep(reactions[i] as Reaction, event, rows);
    }
  }

  /** The views with rows that are new or changed since the last call, each row once. Streams beyond the limit are forgotten, first come first. */
  takeChanges(): Changes[] {
    const created = this.appended.map((rows) => rows.splice(0));
    const updated: AnyRow[][] = this.views.map(() => []);
    for (const slot of this.unsaved) {
      for (const row of slot.rows.values()) {
        if (row.unsaved) (row.unsaved === 'created' ? created : updated)[slot.view]?.push(row);
        row.unsaved = undefined;
      }
    }
    this.unsaved.clear();
    this.trim();
    return this.views
      .map((view, i) => ({ view, created: created[i] ?? [], updated: updated[i] ?? [] }))
      .filter((changes) => changes.created.length + changes.updated.length > 0);
  }

  private keep({ index, view }: Reaction, event: Recorded, rows: readonly AnyRow[]): void {
    const slot = this.slot(index, view, event);
    for (const row of rows) {
      row.revision = event.revision;
      row.position = event.position;
      if (slot) this.put(slot, view.rowKey(row), row);
      else this.appended[index]?.push(row);
    }
  }

  private put(slot: Slot, key: string, row: AnyRow): void {
    const before = slot.rows.get(key);
    row.unsaved = before === undefined || before.unsaved === 'created' ? 'created' : 'updated';
    slot.rows.set(key, row);
    this.unsaved.add(slot);
  }

  private slot(index: number, view: View, event: Recorded): Slot | undefined {
    if (view.appendOnly) return undefined;
    const { slots } = this.partition(partitionName(view, event), event);
    slots[index] ??= emptySlot(index);
    return slots[index];
  }

  private partition(name: string, event: Recorded): Partition {
    let partition = this.partitions.get(name);
    if (!partition) {
      partition = { slots: this.noSlots.slice(), whole: event.revision === 0 && name === event.stream };
      this.partitions.set(name, partition);
    }
    return partition;
  }

  private trim(): void {
    let surplus = this.partitions.size - this.keptStreams;
    for (const name of this.partitions.keys()) {
      if (surplus <= 0) return;
      this.partitions.delete(name);
      surplus -= 1;
    }
  }
}

function partitionName(view: View, event: Recorded): string {
  return view.partition === 'whole' ? view.category : event.stream;
}

/** The instance a stored row belongs to: the first column of the key. */
function partitionKey(view: View, row: AnyRow): string {
  return String(row[view.table.key[0] as string]);
}

function emptySlot(view: number): Slot {
  return { view, rows: new Map() };
}
