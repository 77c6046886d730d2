import pg from 'pg';
import t from 'tap';
import type { RecordedEvent } from '../src/event.js';
import { StreamHeads } from '../src/stream-heads.js';
import { freshStore, someEvents } from './fresh-store.js';

function event(stream: string, revision: number, data = '{}'): RecordedEvent {
  const about = { position: 100 + revision, createdMs: 0, id: `id-${revision}`, isJson: true, type: 'T' };
  return { ...about, stream, revision, data: Buffer.from(data), metadata: Buffer.alloc(0) };
}

t.test('heads are fetched together, then known, and follow the commits', async (t) => {
  const { client, databaseUrl } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(3));
  await client.setStreamMetadata('case-1', { maxCount: 2 });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  t.teardown(() => pool.end());
  const heads = new StreamHeads(pool);
  t.equal(heads.peek('case-1'), undefined);
  const [known, unknown] = await Promise.all([heads.get('case-1'), heads.get('none')]);
  t.match(known, { last: 2, metadata: { maxCount: 2 } });
  t.same(unknown, { last: -1, newest: [], metadata: undefined });
  heads.commit([event('case-1', 3), event('none', 0), event('$$none', 0, '{"$tb":1}')]);
  t.match(heads.peek('case-1'), { last: 3, newest: [{}, { id: 'id-3', position: 103 }] });
  t.match(heads.peek('none'), { last: 0, metadata: { truncateBefore: 1 } });
});

t.test('an answer that a commit has overtaken is thrown away', async (t) => {
  const { client, databaseUrl } = await freshStore(t);
  await client.appendToStream('case-1', someEvents(1));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  t.teardown(() => pool.end());
  const heads = new StreamHeads(pool);
  for (const overtake of [() => heads.commit([event('$$case-1', 0)]), () => heads.clear()]) {
    const blocker = await pool.connect();
    const loading = heads.load('case-1');
    await new Promise(setImmediate);
    overtake();
    blocker.release();
    await loading;
    t.equal(heads.peek('case-1'), undefined);
  }
  t.match(await heads.get('case-1'), { last: 0 });
});
