import { randomUUID } from 'node:crypto';
import {
  type AppendResult,
  jsonEvent,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { RawEvent } from '@linli/event-store';
import { OutcomeUnknown, StaleRevision } from '@linli/kernel';
import { startTestStore } from '@linli/testing';
import t from 'tap';
import { Appender } from '../src/append.js';
import { AppendConnection, type AppendingClient } from '../src/append-connection.js';
import type { EncodedEvent } from '../src/encode.js';
import { StoreUnavailable } from '../src/reader.js';
import { newStream } from './store-under-test.js';

/*
 * Answers that a healthy server does not give at will: silence on a line that stands, a conflict with the caller's own
 * events, an acknowledgement without a position.
 */

const stream = 'counter-1';
const events: EncodedEvent[] = [0, 1].map((by) => ({
  id: randomUUID(),
  type: 'Counted',
  data: { by },
  metadata: {},
}));

function stored(ids: readonly string[]): RawEvent[] {
  return ids.map((eventId, index) => ({
    eventId,
    stream,
    type: 'Counted',
    revision: 5 + index,
    position: 70n + BigInt(index),
    storedAt: '2026-11-24T02:00:00.000Z',
    data: {},
    metadata: {},
  }));
}

/** An appender whose clients answer in the order given, each client once it replaced the one before. */
function appenderAmong(clients: AppendingClient[], there: () => Promise<RawEvent[]>): Appender {
  const connection = {
    use: async () => clients[0] ?? answering(conflict),
    discard: (client: AppendingClient) => {
      if (client === clients[0]) clients.shift();
    },
  };
  const reader = { streamPage: there, positionOf: async () => 71n };
  return new Appender(connection, reader, { perAttemptMs: 20, altogetherMs: 200 });
}

function answering(answer: () => Promise<AppendResult>): AppendingClient {
  return { appendToStream: answer };
}

const silence = () => new Promise<never>(() => undefined);
const acknowledged = async () => ({
  success: true,
  nextExpectedRevision: 6n,
  position: { commit: 71n, prepare: 71n },
});
const conflict = async () => {
  const versions = { streamName: stream, expected: 4n, current: 9n };
  throw new WrongExpectedVersionError(undefined, versions);
};
const nothing = async () => [];

t.test(
  'a client on which the server falls silent is replaced, and the append goes through the next',
  async (t) => {
    const silent = answering(silence);
    const good = answering(acknowledged);
    const clients = [silent, good];
    t.strictSame(await appenderAmong(clients, nothing).append(stream, 4, events), {
      revision: 6,
      position: 71n,
    });
    t.strictSame(clients, [good]);
  },
);

t.test('a conflict with the very events of this append is success', async (t) => {
  const ours = stored(events.map(({ id }) => id));
  const appended = await appenderAmong([answering(conflict)], async () => ours).append(stream, 4, events);
  t.strictSame(appended, { revision: 6, position: 71n });
});

t.test('(I2) a conflict with events of others, even if only one of them, is a stale revision', async (t) => {
  for (const there of [
    [],
    stored([randomUUID(), randomUUID()]),
    stored([events[0]?.id ?? '', randomUUID()]),
  ]) {
    const append = appenderAmong([answering(conflict)], async () => there).append(stream, 4, events);
    t.match(await t.rejects(append, StaleRevision), { expected: 4, actual: 9 });
  }
});

t.test('a conflict that cannot be looked into leaves the outcome unknown', async (t) => {
  const unreadable = async () => {
    throw new StoreUnavailable('away');
  };
  await t.rejects(appenderAmong([answering(conflict)], unreadable).append(stream, 4, events), OutcomeUnknown);
});

t.test('an acknowledgement without a position is completed from the stream', async (t) => {
  const bare = answering(async () => ({ success: true, nextExpectedRevision: 6n }));
  t.strictSame(await appenderAmong([bare], nothing).append(stream, 4, events), {
    revision: 6,
    position: 71n,
  });
});

t.test('a refusal that is no conflict is handed on as it is, at once', async (t) => {
  const deleted = answering(async () => {
    throw new StreamDeletedError(undefined, stream);
  });
  const appender = appenderAmong([deleted, answering(acknowledged)], nothing);
  const refused = await t.rejects(appender.append(stream, 4, events), Error);
  t.ok(refused instanceof StreamDeletedError);
});

t.test('a replaced client is closed before the next is given out, and is replaced only once', async (t) => {
  const server = await startTestStore();
  t.teardown(() => server.close());
  const connection = new AppendConnection(server.connectionString);
  t.teardown(() => connection.close());
  const first = await connection.use();
  connection.discard(first);
  const second = await connection.use();
  connection.discard(first);
  t.not(second, first);
  const { success } = await second.appendToStream(newStream(), jsonEvent({ type: 'Counted', data: {} }));
  t.ok(success);
  t.equal(await connection.use(), second);
});
