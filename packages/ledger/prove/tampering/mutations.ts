/** What was done to the log straight in PostgreSQL, and what a verifier must say of it. */
export interface Mutation {
  readonly kind: string;
  /** Statements over `event_store.event`, run by its administrator. */
  readonly sql: string;
  readonly fault: { readonly kind: 'changed' | 'missing'; readonly position: bigint };
}

/** An event as far as mutations need to know it. Lengths in bytes. */
export interface Target {
  readonly position: bigint;
  readonly dataLength: number;
  readonly metadataLength: number;
}

/** A number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/** A seeded source of chance (mulberry32): the same seed, the same proof. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Log = readonly [Target, ...Target[]];
type Make = (log: Log, chance: Chance) => Omit<Mutation, 'kind'>;

const TABLE = 'event_store.event';
/** Where no event stands: things are moved by way of it, so that no two ever meet. */
const FAR = 1_000_000_000_000;

const makers: Readonly<Record<string, Make>> = {
  'a bit of the content flipped': flip('data', ({ dataLength }) => dataLength),
  'a bit of the metadata flipped': flip('metadata', ({ metadataLength }) => metadataLength),
  'another type': set("type = type || 'X'"),
  'another event id': set('event_id = gen_random_uuid()'),
  'another time of storing': set('created_ms = created_ms - 1'),
  'another stream': set("stream = stream || '0'"),
  'another revision': set('revision = revision + 100000'),
  'JSON that passes for bytes': set('is_json = false'),
  'hidden as an event of the store’s own': set("type = '$' || type", 'missing'),
  'one deleted': (log, chance) => {
    const { position } = pick(log, chance);
    return missing(position, `DELETE FROM ${TABLE} WHERE position = ${position}`);
  },
  'several deleted': (log, chance) => {
    const [from, to] = pickTwo(log, chance);
    return missing(from, `DELETE FROM ${TABLE} WHERE position BETWEEN ${from} AND ${to}`);
  },
  'the end cut off': (log, chance) => {
    const { position } = pick(log, chance);
    return missing(position, `DELETE FROM ${TABLE} WHERE position >= ${position}`);
  },
  'one put in': (log, chance) => {
    const { position } = pick(log, chance);
    return changed(
      position,
      `UPDATE ${TABLE} SET position = position + ${FAR} WHERE position >= ${position};
       INSERT INTO ${TABLE}
         SELECT ${position}, 0, created_ms, gen_random_uuid(), is_json, 'note-put-in', type, data, metadata
         FROM ${TABLE} WHERE position = ${position} + ${FAR};
       UPDATE ${TABLE} SET position = position - ${FAR - 1} WHERE position >= ${FAR}`,
    );
  },
  'two that changed places': (log, chance) => {
    const [one, other] = pickTwo(log, chance);
    return changed(
      one,
      `UPDATE ${TABLE} SET position = ${FAR} WHERE position = ${one};
       UPDATE ${TABLE} SET position = ${one} WHERE position = ${other};
       UPDATE ${TABLE} SET position = ${other} WHERE position = ${FAR}`,
    );
  },
  'two that changed contents': (log, chance) => {
    const [one, other] = pickTwo(log, chance);
    return changed(
      one,
      `UPDATE ${TABLE} AS one SET data = other.data, metadata = other.metadata FROM ${TABLE} AS other
       WHERE (one.position, other.position) IN ((${one}, ${other}), (${other}, ${one}))`,
    );
  },
  'several things at once': (log, chance) => {
    const [one, other] = pickTwo(log, chance);
    return changed(
      one,
      `UPDATE ${TABLE} SET created_ms = created_ms + 1 WHERE position = ${one};
       DELETE FROM ${TABLE} WHERE position = ${other}`,
    );
  },
};

/** Every kind of mutation, as often as told, each at another place of the log. */
export function* mutations(log: readonly Target[], times: number, chance: Chance): Generator<Mutation> {
  const [first, ...rest] = log;
  if (!first) throw new RangeError('there is nothing to mutate');
  for (let time = 0; time < times; time += 1)
    for (const [kind, make] of Object.entries(makers)) yield { kind, ...make([first, ...rest], chance) };
}

function flip(column: string, lengthOf: (target: Target) => number): Make {
  return (log, chance) => {
    const target = pick(log, chance);
    const bit = chance(8 * lengthOf(target));
    return set(`${column} = set_bit(${column}, ${bit}, 1 - get_bit(${column}, ${bit}))`)([target], chance);
  };
}

function set(assignment: string, kind: 'changed' | 'missing' = 'changed'): Make {
  return (log, chance) => {
    const { position } = pick(log, chance);
    return {
      sql: `UPDATE ${TABLE} SET ${assignment} WHERE position = ${position}`,
      fault: { kind, position },
    };
  };
}

function changed(position: bigint, sql: string): Omit<Mutation, 'kind'> {
  return { sql, fault: { kind: 'changed', position } };
}

function missing(position: bigint, sql: string): Omit<Mutation, 'kind'> {
  return { sql, fault: { kind: 'missing', position } };
}

function pick(log: Log, chance: Chance): Target {
  return log[chance(log.length)] ?? log[0];
}

/** Two positions, the earlier one first. */
function pickTwo(log: Log, chance: Chance): readonly [bigint, bigint] {
  const at = chance(log.length - 1);
  const one = log[at] ?? log[0];
  const other = log[at + 1 + chance(log.length - 1 - at)] ?? one;
  return [one.position, other.position];
}
