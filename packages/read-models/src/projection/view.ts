import type { EventDefinitions, EventOf } from '@linli/case-domain';
import type { DomainEvent, Recorded } from '@linli/kernel';
import type { Draft, Table } from './table.js';

/** The rows of one partition by the rest of their key; `''` where a partition has one row only. */
export type Rows<R> = ReadonlyMap<string, R>;

/** A row of whatever view, as the projector handles it. */
export type AnyRow = Record<string, unknown> & {
  revision: number;
  position: bigint;
  /** What the table does not know yet: nothing of the row, or its last changes. Absent when it knows all. */
  unsaved?: 'created' | 'updated' | undefined;
};

/** Reacts to one event: returns the rows that are new or changed, each a new object. Pure. */
export type Handler<R, E extends DomainEvent> = (rows: Rows<R>, event: Recorded<E>) => readonly R[];

/** A handler for each event type the view cares about. */
export type Handlers<R, E extends DomainEvent> = {
  readonly [K in E['type']]?: Handler<R, Extract<E, DomainEvent<K>>>;
};

/** A view as the projector works with it. */
export interface View {
  readonly table: Table;
  /** Raised when table or projection change: the view is then built anew from the log. Never reused. */
  readonly generation: number;
  /** Stream category the view is folded from. */
  readonly category: string;
  /** What is folded together: the rows of one stream, or (for small trees) the whole table. */
  readonly partition: 'stream' | 'whole';
  /** Rows are only added and the fold never looks back at them. */
  readonly appendOnly: boolean;
  readonly handlers: ReadonlyMap<string, Handler<AnyRow, DomainEvent>>;
  /** What tells a row apart within its partition. */
  rowKey(row: AnyRow): string;
}

/** Declares a view: a table and the pure fold that fills it from the events of one stream category. */
export function defineView<T extends Table, D extends EventDefinitions>(declared: {
  readonly table: T;
  readonly generation: number;
  readonly category: string;
  readonly events: D;
  readonly partition?: 'whole';
  readonly appendOnly?: true;
  readonly handlers: Handlers<Draft<T>, EventOf<D>>;
}): View {
  const { table, generation, category, partition = 'stream', appendOnly = false } = declared;
  const within = partition === 'whole' ? table.key : table.key.slice(1);
  const [only, ...more] = within;
  return {
    table,
    generation,
    category,
    partition,
    appendOnly,
    handlers: new Map(Object.entries(declared.handlers) as [string, Handler<AnyRow, DomainEvent>][]),
    rowKey: (row) =>
      only === undefined
        ? ''
        : more.length === 0
          ? String(row[only])
          : within.map((name) => String(row[name])).join(' '),
  };
}

/** One handler for every event type of a category. */
export function onEvery<R, D extends EventDefinitions>(
  events: D,
  handler: Handler<R, EventOf<D>>,
): Handlers<R, EventOf<D>> {
  return Object.fromEntries(Object.keys(events).map((type) => [type, handler])) as unknown as Handlers<
    R,
    EventOf<D>
  >;
}

/** The instance a stream is about: `case-018f…` → `018f…`. */
export function idOf(event: { readonly stream: string }): string {
  return event.stream.slice(event.stream.indexOf('-') + 1);
}
