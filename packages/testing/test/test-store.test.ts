import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startTestStore } from '@linli/testing';
import t from 'tap';

t.test('a test store takes and gives back events over the stock client', async (t) => {
  const store = await startTestStore();
  const client = new EventStoreDBClient(
    { endpoint: store.connectionString.replace(/^esdb:\/\/|\?.*$/g, '') },
    { insecure: true },
  );
  await client.appendToStream('case-1', jsonEvent({ type: 'CaseOpened', data: {} }));
  const types: (string | undefined)[] = [];
  for await (const { event } of client.readStream('case-1')) types.push(event?.type);
  t.same(types, ['CaseOpened']);
  await client.dispose();
  await store.close();
});
