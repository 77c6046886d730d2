import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import {
  type Application,
  type CommandRequest,
  createApplication,
  type Parts,
  sealWith,
} from '@linli/application';
import { domainEvents } from '@linli/case-domain';
import { createEventStore, isRecorded, type ProductStore } from '@linli/event-store';
import { createReadModels } from '@linli/read-models';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import { createVault } from '@linli/vault';

export const COMMUNITY = '370199001001';

/** The application on real stores, with a community and its people. */
export interface ApplicationUnderTest {
  readonly application: Application;
  readonly parts: Parts;
  /** Sets the clock. */
  readonly turnTo: (moment: string) => void;
  readonly store: ProductStore;
  /** Of the database everything is in. */
  readonly connectionString: string;
  close(): Promise<void>;
}

/** Somebody of the community. */
export function callerOf(role: Caller['role'], accountId: string = randomUUID()): Caller {
  const place = { orgCode: COMMUNITY, areaCode: COMMUNITY };
  return { accountId, role, ...place, displayName: role, language: 'zh-CN', via: 'token' };
}

/** A request nobody has made before. */
export function freshRequest(more: Partial<CommandRequest> = {}): CommandRequest {
  return { key: randomUUID(), correlationId: randomUUID(), ...more };
}

export async function startApplication(): Promise<ApplicationUnderTest> {
  const database = await throwAwayPostgres();
  const { connectionString } = database;
  const eventStore = await startTestStore({ connectionString });
  const vault = createVault({ connectionString, keyEncryptionKey: randomBytes(32) });
  const readModels = createReadModels({ connectionString });
  const store = createEventStore({
    connectionString: eventStore.connectionString,
    definitions: domainEvents,
    seal: sealWith(vault),
  });
  await Promise.all([vault.migrate(), readModels.migrate()]);
  const abort = new AbortController();
  const projection = store.subscribe({
    from: () => readModels.checkpoint(),
    onBatch: (events, checkpoint) => readModels.apply(events.filter(isRecorded), checkpoint),
    signal: abort.signal,
  });
  let now = '2026-11-24T01:00:00.000Z';
  const clock = () => now;
  const parts = { store, vault, readModels, clock };
  const application = createApplication(parts);
  const area = { code: COMMUNITY, name: '柳荫社区', level: 'community' as const, parentCode: '370199001' };
  const { position } = await application.manageArea(
    callerOf('SA'),
    COMMUNITY,
    { type: 'EstablishArea', ...area, from: '2024-01-01' },
    freshRequest(),
  );
  if (!(await readModels.waitFor(position, 10_000))) throw new Error('the views did not come along');
  return {
    application,
    parts,
    turnTo(moment) {
      now = moment;
    },
    store,
    connectionString,
    async close() {
      abort.abort();
      await projection.stopped;
      await Promise.all([store.close(), readModels.close(), vault.close()]);
      await eventStore.close();
      await database.close();
    },
  };
}
