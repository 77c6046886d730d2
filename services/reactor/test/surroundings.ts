import { randomBytes, randomUUID } from 'node:crypto';
import { createApplication } from '@linli/application';
import { type CaseEvent, domainEvents, type ReportEvent } from '@linli/case-domain';
import { createEventStore, isRecorded, type ProductStore } from '@linli/event-store';
import type { DomainEvent, Instant } from '@linli/kernel';
import { createReadModels, type ReadModels } from '@linli/read-models';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import { createVault, secretBoxIn } from '@linli/vault';
import { createWebhooks, type Webhooks } from '@linli/webhooks';
import t from 'tap';
import { doWhatIsDue } from '../src/do-what-is-due.js';
import type { Acting } from '../src/fire-step.js';

/** How long a receiver of a test may take; one that is to be late is late by this. */
const ATTEMPT_MS = 1_500;

export const ZERO_KEY = Buffer.alloc(32).toString('base64');

/** Everything a reactor works with but itself: a real store, real views that follow it, a time that can be set. */
export interface World {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  readonly store: ProductStore;
  readonly readModels: ReadModels;
  readonly webhooks: Webhooks;
  readonly application: ReturnType<typeof createApplication>;
  /** The present moment of the application. */
  now: Instant;
  /** Puts events on record at the present moment, and waits until the views show them. */
  happen(stream: string, ...events: readonly DomainEvent[]): Promise<void>;
  /** One pass of a reactor; `acting` in place of the application where it is to fail. */
  pass(acting?: Acting): Promise<{ fired: number; failed: number }>;
  /** Everything on record in a stream. */
  events(stream: string): Promise<readonly DomainEvent[]>;
}

/** Opens a world for one test file; it is gone after it. */
export async function openWorld(): Promise<World> {
  const database = await throwAwayPostgres();
  const { connectionString } = database;
  const server = await startTestStore(database);
  const vault = createVault({ connectionString, keyEncryptionKey: Buffer.from(ZERO_KEY, 'base64') });
  const webhooks = createWebhooks({
    connectionString,
    secretBox: secretBoxIn(vault, 'webhook', 'signing-secret'),
    way: { httpsOnly: false, allowedNetworks: ['127.0.0.0/8'] },
    source: 'urn:linli:test',
    longestMs: ATTEMPT_MS,
  });
  const readModels = createReadModels(database);
  const store = createEventStore({
    connectionString: server.connectionString,
    definitions: domainEvents,
    seal: (data, paths, place) => vault.seal(data, paths, place),
  });
  await Promise.all([vault.migrate(), webhooks.migrate(), readModels.migrate()]);
  const abort = new AbortController();
  const projection = store.subscribe({
    from: () => readModels.checkpoint(),
    onBatch: (events, checkpoint) => readModels.apply(events.filter(isRecorded), checkpoint),
    signal: abort.signal,
  });
  t.teardown(async () => {
    abort.abort();
    await projection.stopped;
    await Promise.all([store.close(), readModels.close(), webhooks.close(), vault.close()]);
    await server.close();
    await database.close();
  });
  const world: World = {
    databaseUrl: connectionString,
    eventStoreUrl: server.connectionString,
    store,
    readModels,
    webhooks,
    now: '2026-11-02T02:00:00.000Z',
    application: createApplication({
      store,
      vault,
      readModels,
      webhooks,
      clock: () => world.now,
    }),
    async happen(stream, ...events) {
      const { revision } = await store.readStream(stream);
      const commandId = randomUUID();
      const { position } = await store.append(stream, revision, events, {
        occurredAt: world.now,
        recordedAt: world.now,
        by: { id: 'account-1', role: 'CW', orgCode: '370199001001' },
        commandId,
        causationId: commandId,
        correlationId: commandId,
      });
      if (!(await readModels.waitFor(position, 20_000))) throw new Error('the views did not come along');
    },
    pass: (acting = world.application) =>
      doWhatIsDue({
        application: acting,
        readModels,
        clock: () => world.now,
        logger: { warn: () => undefined },
      }),
    events: async (stream) => (await store.readStream(stream)).events,
  };
  return world;
}

/** A moment so many hours after another one. */
export function hoursAfter(moment: Instant, hours: number): Instant {
  return new Date(Date.parse(moment) + Math.round(hours * 3_600_000)).toISOString();
}

/** A new id for a thing. */
export function newId(): string {
  return randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-7$3-8$4-$5');
}

const due = (at: Instant) => ({ at, provisional: false });

/** A case that is opened and accepted now, and is due in so many hours. */
export function accepted(now: Instant, hours: number): CaseEvent[] {
  return [
    {
      type: 'CaseOpened',
      data: {
        caseNumber: '370199-261102-0000001',
        title: '楼道事项',
        typeCode: 'JF01',
        typeVersion: 1,
        place: { areaPath: ['370199', '370199001', '370199001001'] },
        urgent: false,
        risk: 'low',
        level: 'COMMUNITY',
        confidentiality: 'normal',
      },
    },
    {
      type: 'CaseAccepted',
      data: { class: 'G', contactDueAt: hoursAfter(now, 24), due: due(hoursAfter(now, hours)) },
    },
  ];
}

/** Things that each start a clock that ends in so many hours. */
export const starts = {
  support: (now: Instant, hours: number): CaseEvent => ({
    type: 'SupportAdded',
    data: { supportId: newId(), unit: 'fire-01', task: '检查', due: due(hoursAfter(now, hours)) },
  }),
  danger: (now: Instant, hours: number): CaseEvent => ({
    type: 'DangerReported',
    data: { dangerId: newId(), text: '持刀', acknowledgeBy: hoursAfter(now, hours) },
  }),
  watch: (now: Instant, hours: number): CaseEvent => ({
    type: 'WatchStarted',
    data: { watchId: newId(), checksDue: [hoursAfter(now, hours)] },
  }),
  dispatch: (now: Instant, hours: number): CaseEvent => ({
    type: 'Dispatched',
    data: {
      dispatchId: newId(),
      leadUnit: 'fire-01',
      supportingUnits: [],
      taskDueAt: hoursAfter(now, hours),
      outsideDutyList: false,
      objectionWindow: due(hoursAfter(now, hours)),
    },
  }),
} as const;

/** A report that is to be triaged in so many hours. */
export function filed(now: Instant, hours: number): ReportEvent {
  return {
    type: 'ReportFiled',
    data: {
      channel: 'visit',
      place: { areaPath: ['370199', '370199001', '370199001001'] },
      text: '楼道堆物',
      urgent: false,
      confidentialReporter: false,
      photoHashes: [],
      triageDue: due(hoursAfter(now, hours)),
    },
  };
}

/** What is on record as reached or as following from it, by clock, thing and step: how often. */
export async function firedIn(world: World, stream: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const event of (await world.events(stream)) as readonly (CaseEvent | ReportEvent)[]) {
    const key =
      event.type === 'LimitReached'
        ? `${event.data.clock} ${event.data.step}${event.data.of === undefined ? '' : ` ${event.data.of}`}`
        : event.type === 'DeemedSigned'
          ? `DeemedSigned ${event.data.dispatchId}`
          : event.type === 'ObligationReminded'
            ? `reminded ${event.data.step} ${event.data.obligationId}`
            : event.type === 'TriageOverdue' || event.type === 'MediationTerminated'
              ? event.type
              : undefined;
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
