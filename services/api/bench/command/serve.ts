import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import { isRecorded } from '@linli/event-store';
import { createLogger, createMetrics } from '@linli/observability';
import { openBlobs } from '@linli/photos';
import { BATCH_EVERY_MS } from '@linli/read-models';
import { buildApp } from '../../src/app.js';
import { compose } from '../../src/composition.js';
import { askReadiness } from '../../src/readiness.js';
import type { FromContender, ToContender } from './contender.js';
import { settle } from './people-and-places.js';

/*
 * One contender: the api with the views that follow the log, in this process, on an embedded event store in a process of its
 * own, as `pnpm start` runs them. BENCH_DATABASE says where. The parent is told when it is ready, asks it to let its views
 * catch up between turns, and ends it.
 */

const databaseUrl = process.env.BENCH_DATABASE ?? '';
const logger = createLogger({ name: 'bench', level: 'error' });
const photos = await mkdtemp(join(tmpdir(), 'linli-bench-photos-'));
const eventStore = await spawnEmbeddedEventStore({ databaseUrl });
const composition = await compose({
  databaseUrl,
  eventStoreUrl: eventStore.connectionString,
  keyEncryptionKey: randomBytes(32),
  logger,
  photos: openBlobs(pathToFileURL(photos).href),
});
const { accounts, readModels, store } = composition;
const abort = new AbortController();
const projection = store.subscribe({
  from: () => readModels.checkpoint(),
  onBatch: (events, checkpoint) => readModels.apply(events.filter(isRecorded), checkpoint),
  everyMs: BATCH_EVERY_MS,
  signal: abort.signal,
});
const tokens = await settle(composition);
const app = await buildApp({
  application: composition.applicationAt(),
  accounts,
  logger,
  metrics: createMetrics({ ofProcess: true }),
  readiness: () => askReadiness(store, readModels),
  https: false,
  trustProxy: false,
  // One machine sends here what a whole city sends.
  rateLimits: { perCaller: 1e9, perAddress: 1e9 },
});
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo;

function tell(message: FromContender): void {
  process.send?.(message);
}

async function catchUp(): Promise<void> {
  const end = await store.end();
  if (end !== undefined && !(await readModels.waitFor(end, 120_000)))
    throw new Error('the views stay behind');
  tell({ say: 'caught up' });
}

/** Whether what is personal in a report is stored in a box, and how long the event is. */
async function examine(reportId: string): Promise<void> {
  for await (const { data } of store.readStreamRaw(`report-${reportId}`)) {
    const { text } = data as { text: unknown };
    tell({
      say: 'examined',
      sealed: typeof text !== 'string',
      bytes: Buffer.byteLength(JSON.stringify(data)),
    });
    return;
  }
  throw new Error(`there is no report ${reportId}`);
}

async function close(): Promise<void> {
  await app.close();
  abort.abort();
  await projection.stopped;
  await composition.close();
  await eventStore.close();
  await rm(photos, { recursive: true, force: true });
  process.disconnect();
}

process.on('message', (message: ToContender) => {
  if (message.ask === 'catch up') void catchUp();
  else if (message.ask === 'examine') void examine(message.reportId);
  else void close();
});
tell({ say: 'ready', url: `http://127.0.0.1:${port}`, tokens, storePid: eventStore.pid });
