import { CommandHandler, getInMemoryEventStore } from '@event-driven-io/emmett';
import { type EventStore, fold, type Happened, handleCommand, happened, type Recorded } from '@linli/kernel';
import { type CaseEvent, type CaseState, caseDecider } from '../src/index.js';
import { agreement, factsAt, idOf } from './histories.js';

/** One way to come from the history of a case to a decision. */
export interface Contender {
  readonly name: string;
  /** Decides so many times, one after the other. */
  run(times: number): Promise<void>;
}

type History = readonly Recorded<CaseEvent>[];

/** All of them over one history. None of them keeps what was decided, so that the history stays as long as it is. */
export async function contendersOver(history: History): Promise<readonly Contender[]> {
  return [
    decideAlone(history),
    foldAndDecide(history),
    bareLoop(history),
    linliCommand(history),
    await emmettCommand(history),
  ];
}

const facts = factsAt(5000);
const ids = { commandId: idOf(9999), causationId: idOf(9999), correlationId: idOf(9999) };
const envelope = { occurredAt: facts.at, recordedAt: facts.now, by: facts.by, ...ids };

function demandDecided(events: readonly unknown[]): void {
  if (events.length === 0) throw new Error('nothing was decided');
}

function decideAlone(history: History): Contender {
  const state = fold(caseDecider, caseDecider.initial, history);
  return {
    name: 'decide alone',
    async run(times) {
      for (let time = 0; time < times; time += 1) demandDecided(caseDecider.decide(agreement, state, facts));
    },
  };
}

function foldAndDecide(history: History): Contender {
  return {
    name: 'fold + decide',
    async run(times) {
      for (let time = 0; time < times; time += 1) {
        const state = fold(caseDecider, caseDecider.initial, history);
        demandDecided(caseDecider.decide(agreement, state, facts));
      }
    },
  };
}

/** The least a fold can do: one loop over the events that counts them by type, in place. It knows no rule. */
function bareLoop(history: History): Contender {
  return {
    name: 'bare reducer (counts by type, in place)',
    async run(times) {
      for (let time = 0; time < times; time += 1) {
        const counts: Record<string, number> = {};
        for (const { type } of history) counts[type] = (counts[type] ?? 0) + 1;
        demandDecided(Object.keys(counts));
      }
    },
  };
}

/** Linli's command handling over a store in memory: read, fold, decide, append. */
function linliCommand(history: History): Contender {
  const store: EventStore = {
    readStream: async () => ({ events: [...history] as never, revision: history.length - 1 }),
    append: async (_, __, events) => ({ revision: history.length + events.length - 1, position: 0n }),
  };
  return {
    name: 'Linli handleCommand, store in memory',
    async run(times) {
      for (let time = 0; time < times; time += 1) {
        const { events } = await handleCommand({
          store,
          decider: caseDecider,
          id: '1',
          command: agreement,
          facts,
          meta: envelope,
        });
        demandDecided(events);
      }
    },
  };
}

/** The same evolve and the same decision in Emmett's command handling over its store in memory. */
async function emmettCommand(history: History): Promise<Contender> {
  type Stored = { type: string; data: Record<string, unknown> };
  const store = getInMemoryEventStore();
  // Emmett keeps what else stands on an event, so the envelope that evolve reads is there as well.
  const stored = history.map(({ data, meta, type }) => ({ type, data, meta })) as unknown as Stored[];
  await store.appendToStream('case-1', stored);
  const reading = {
    ...store,
    appendToStream: async () => ({
      nextExpectedStreamVersion: BigInt(history.length + 1),
      createdNewStream: false,
    }),
  } as unknown as typeof store;
  const handle = CommandHandler<CaseState, Stored>({
    evolve: (state, event) => caseDecider.evolve(state, event as unknown as Happened<CaseEvent>),
    initialState: () => caseDecider.initial,
  });
  return {
    name: 'Emmett 0.42 CommandHandler, store in memory',
    async run(times) {
      for (let time = 0; time < times; time += 1) {
        const { newEvents } = await handle(
          reading,
          'case-1',
          (state) => happened(caseDecider.decide(agreement, state, facts), envelope) as unknown as Stored[],
        );
        demandDecided(newEvents);
      }
    },
  };
}
