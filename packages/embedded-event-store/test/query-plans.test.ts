import { BACKWARDS, END } from '@eventstore/db-client';
import t from 'tap';
import { collect, freshDatabase, freshStore, query, someEvents } from './fresh-store.js';

/** How often the log was scanned and looked up in; a connection adds its counts when it is closed. */
async function counts(databaseUrl: string): Promise<{ scans: number; lookups: number }> {
  const [row] = await query<{ scans: number; lookups: number }>(
    databaseUrl,
    `SELECT seq_scan::int AS scans, idx_scan::int AS lookups FROM pg_stat_user_tables
     WHERE schemaname = 'event_store' AND relname = 'event'`,
  );
  return row ?? { scans: Number.NaN, lookups: Number.NaN };
}

t.test('no query ever scans the whole log, not even one planned while it was empty', async (t) => {
  const databaseUrl = await freshDatabase(t);
  // Making the table builds its indexes, which counts as scans.
  await (await freshStore(t, { databaseUrl })).store.close();
  const before = await counts(databaseUrl);

  const { store, client } = await freshStore(t, { databaseUrl });
  const events = someEvents(3);
  await client.appendToStream('case-1', events, { expectedRevision: 'no_stream' });
  await client.appendToStream('case-1', someEvents(30), { expectedRevision: 2n });
  await client.appendToStream('case-1', events, { expectedRevision: 'no_stream' });
  await collect(client.readStream('case-1'));
  await collect(client.readStream('case-1', { direction: BACKWARDS, fromRevision: END }));
  await collect(client.readAll());
  await collect(client.readAll({ direction: BACKWARDS, fromPosition: END }));
  await store.close();

  const after = await counts(databaseUrl);
  t.equal(after.scans, before.scans);
  t.ok(after.lookups - before.lookups > 5);
});
