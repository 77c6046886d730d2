import { randomUUID } from 'node:crypto';
import { OutcomeUnknown } from '@linli/kernel';
import { startTestStore } from '@linli/testing';
import t from 'tap';
import { counted, meta } from './sample-events.js';
import { newStream, openStore } from './store-under-test.js';
import { tcpProxy } from './tcp-proxy.js';
import { until } from './until.js';

const server = await startTestStore();
t.teardown(() => server.close());
const proxy = await tcpProxy(server.connectionString);
t.teardown(() => proxy.close());

/** Only reads, so that it never appends beside the store under test. */
const witness = openStore(server.connectionString);
const store = openStore(proxy.connectionString, { perAttemptMs: 300, altogetherMs: 5000 });

async function isStored(stream: string): Promise<boolean> {
  return (await witness.readStream(stream)).events.length > 0;
}

t.beforeEach(async () => {
  proxy.target = server.connectionString;
  await store.append(newStream(), 'no_stream', [counted(0)], meta(randomUUID()));
});

t.test('an acknowledgement lost on the way is asked for again, and the event is stored once', async (t) => {
  const stream = newStream();
  proxy.holdAnswers();
  const appending = store.append(stream, 'no_stream', [counted(1), counted(2)], meta(randomUUID()));
  await until(() => isStored(stream));
  proxy.cut();
  const { revision, position } = await appending;
  t.match(await witness.readStream(stream), {
    revision,
    events: [{ revision: 0 }, { revision: 1, position }],
  });
});

t.test(
  'an acknowledgement that comes too late is asked for again, and the event is stored once',
  async (t) => {
    const stream = newStream();
    proxy.holdAnswers();
    const appending = store.append(stream, 'no_stream', [counted(1)], meta(randomUUID()));
    await until(() => isStored(stream));
    const sent = proxy.sent();
    await until(() => proxy.sent() > sent);
    proxy.releaseAnswers();
    t.match(await appending, { revision: 0 });
    t.equal((await witness.readStream(stream)).events.length, 1);
  },
);

t.test('appends in flight when the line breaks are all settled, none lost and none twice', async (t) => {
  const streams = Array.from({ length: 60 }, newStream);
  const appending = streams.map((stream) =>
    store.append(stream, 'no_stream', [counted(1)], meta(randomUUID())),
  );
  const sent = proxy.sent();
  await until(() => proxy.sent() > sent);
  proxy.cut();
  await Promise.all(appending);
  for (const stream of streams) t.equal((await witness.readStream(stream)).events.length, 1);
});

t.test(
  'when nobody answers in time the outcome is unknown, and the same command settles it later',
  async (t) => {
    const impatient = openStore(proxy.connectionString, { perAttemptMs: 200, altogetherMs: 400 });
    const stream = newStream();
    const command = meta(randomUUID());
    proxy.target = 'esdb://127.0.0.1:9';
    proxy.cut();
    await t.rejects(impatient.append(stream, 'no_stream', [counted(1)], command), OutcomeUnknown);
    proxy.target = server.connectionString;
    t.match(await store.append(stream, 'no_stream', [counted(1)], command), { revision: 0 });
    t.match(await store.append(stream, 'no_stream', [counted(1)], command), { revision: 0 });
    t.equal((await witness.readStream(stream)).events.length, 1);
  },
);

t.test('a page that the line broke is read again', async (t) => {
  const stream = newStream();
  await store.append(stream, 'no_stream', [counted(1)], meta(randomUUID()));
  proxy.holdAnswers();
  const sent = proxy.sent();
  const reading = store.readStream(stream);
  await until(() => proxy.sent() > sent);
  proxy.cut();
  t.match(await reading, { revision: 0 });
});

t.test('a store that cannot be reached says so instead of answering with nothing', async (t) => {
  const impatient = openStore('esdb://127.0.0.1:9?tls=false', { perAttemptMs: 100, altogetherMs: 200 });
  t.strictSame(await impatient.health(), { reachable: false });
  await t.rejects(impatient.readStream(newStream()), { name: 'StoreUnavailable' });
});
