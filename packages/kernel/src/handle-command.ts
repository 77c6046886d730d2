import { type Decider, fold, happened } from './decider.js';
import type { DomainEvent, Recorded } from './event.js';
import {
  type AppendMeta,
  type EventStore,
  type ExpectedRevision,
  StaleRevision,
} from './event-store-port.js';

/** How often a command is decided when others write to the same stream in between. Somebody wins every race, so ten at once all get through. */
const ATTEMPTS = 10;

/** One command for one stream. */
export interface HandleCommand<Command, E extends DomainEvent, State, Facts> {
  readonly store: EventStore;
  readonly decider: Decider<Command, E, State, Facts>;
  /** Instance id; the stream is `${decider.category}-${id}`. */
  readonly id: string;
  readonly command: Command;
  readonly facts: Facts;
  readonly meta: AppendMeta;
  /** The revision the caller saw (`If-Match`). Without it a conflict is decided anew, at most nine times. */
  readonly ifMatch?: number;
  /**
   * The stream is most likely not there yet: decide on nothing and append, without reading first. When it is there after
   * all, the command is handled as any other; a repetition is acknowledged by the store as what it was.
   */
  readonly likelyNew?: true;
  /** Called with the events about to be appended, e.g. to seal or check them once more. May throw a `Rejection`. */
  readonly check?: (state: State, events: readonly E[]) => void;
}

/** What a command led to. `events` is empty when it was a repetition. */
export interface CommandResult<E extends DomainEvent, State> {
  readonly state: State;
  readonly events: readonly E[];
  readonly revision: number;
  /** Position of the last event of the stream; absent only for a stream that does not exist. */
  readonly position?: bigint;
}

/**
 * Read, decide, append, retry. The order matters: a repetition yields no events and is answered with the present
 * revision *before* If-Match is compared, otherwise a resend after a lost reply would become a false conflict.
 *
 * @throws Rejection from the decider
 * @throws StaleRevision when `ifMatch` does not hold, or after ten lost races
 * @throws OutcomeUnknown from the store
 */
export async function handleCommand<Command, E extends DomainEvent, State, Facts>(
  task: HandleCommand<Command, E, State, Facts>,
): Promise<CommandResult<E, State>> {
  const { store, decider, command, facts, meta, ifMatch } = task;
  const stream = `${decider.category}-${task.id}`;
  if (task.likelyNew) {
    const created = await create(task, stream);
    if (created) return created;
  }
  for (let attempt = 1; ; attempt += 1) {
    const { events: past, revision } = await store.readStream<E>(stream);
    if (isRepetition(past, meta.commandId)) return standing(decider, past, revision);
    const state = fold(decider, decider.initial, past);
    const events = decider.decide(command, state, facts);
    if (events.length === 0) return standing(decider, past, revision);
    if (ifMatch !== undefined && revision !== ifMatch) throw new StaleRevision(stream, ifMatch, revision);
    task.check?.(state, events);
    try {
      const appended = await store.append(stream, revision, events, meta);
      return { ...appended, events, state: fold(decider, state, happened(events, meta)) };
    } catch (error) {
      if (!(error instanceof StaleRevision) || ifMatch !== undefined || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Creates the stream; undefined when it exists, or when the command leads to nothing on nothing. */
async function create<Command, E extends DomainEvent, State, Facts>(
  { store, decider, command, facts, meta, check }: HandleCommand<Command, E, State, Facts>,
  stream: string,
): Promise<CommandResult<E, State> | undefined> {
  const events = decider.decide(command, decider.initial, facts);
  if (events.length === 0) return undefined;
  check?.(decider.initial, events);
  try {
    const appended = await store.append(stream, 'no_stream', events, meta);
    return { ...appended, events, state: fold(decider, decider.initial, happened(events, meta)) };
  } catch (error) {
    if (error instanceof StaleRevision) return undefined;
    throw error;
  }
}

/** The command's own events are in the stream already: it came a second time, whatever the state is by now. */
function isRepetition(past: readonly Recorded[], commandId: string): boolean {
  return past.some((event) => event.meta.commandId === commandId);
}

function standing<Command, E extends DomainEvent, State, Facts>(
  decider: Decider<Command, E, State, Facts>,
  past: readonly Recorded<E>[],
  revision: ExpectedRevision,
): CommandResult<E, State> {
  const position = past.at(-1)?.position;
  return {
    state: fold(decider, decider.initial, past),
    events: [],
    revision: revision === 'no_stream' ? -1 : revision,
    ...(position === undefined ? {} : { position }),
  };
}
