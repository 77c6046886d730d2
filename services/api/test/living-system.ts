import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Caller } from '@linli/access';
import type { SecondFactorRule } from '@linli/accounts';
import type { Application } from '@linli/application';
import { isRecorded } from '@linli/event-store';
import type { Instant, Role } from '@linli/kernel';
import { createLogger, createMetrics } from '@linli/observability';
import { openBlobs } from '@linli/photos';
import type { ReadModels } from '@linli/read-models';
import type { WebhookSettings } from '@linli/settings';
import { startTestStore, temporaryFolder, throwAwayPostgres } from '@linli/testing';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import t from 'tap';
import { buildApp } from '../src/app.js';
import { type Composition, compose } from '../src/composition.js';
import type { RateLimits } from '../src/plugins/rate-limits.js';
import { askReadiness } from '../src/readiness.js';
import type { SingleSignOn } from '../src/single-sign-on/single-sign-on.js';

export const DISTRICT = '370199';
export const STREET = '370199001';
export const COMMUNITY = '370199001001';
export const OTHER_COMMUNITY = '370199001002';
export const GRID = '37019900100101';
export const STATION = '370199001-police';
const COMMITTEE = '370199001001-committee';
const ENFORCEMENT = '370199001-enforcement';
const LAW_FIRM = '370199-law';

/** One account for every role, by a short name. */
const people = {
  grid: ['GW', COMMUNITY, COMMUNITY],
  community: ['CW', COMMUNITY, COMMUNITY],
  colleague: ['CW', COMMUNITY, COMMUNITY],
  elsewhere: ['CW', OTHER_COMMUNITY, OTHER_COMMUNITY],
  mediator: ['MD', COMMUNITY, COMMITTEE],
  police: ['PL', STREET, STATION],
  street: ['SD', STREET, STREET],
  leader: ['SL', STREET, STREET],
  department: ['DU', STREET, ENFORCEMENT],
  lawyer: ['DU', DISTRICT, LAW_FIRM],
  district: ['DS', DISTRICT, DISTRICT],
  auditor: ['AU', DISTRICT, DISTRICT],
  callback: ['VR', DISTRICT, DISTRICT],
  administrator: ['SA', DISTRICT, DISTRICT],
} as const satisfies Record<string, readonly [Role, string, string]>;

export type Person = keyof typeof people;

/** The passwords of all of them. */
export const PASSWORD = 'correct horse battery staple';

/** The whole of Linli behind one Fastify, on real stores, with a clock that stands still until it is moved. */
export interface LivingSystem {
  readonly app: FastifyInstance;
  readonly application: Application;
  readonly composition: Composition;
  /** Of the database everything is in. */
  readonly connectionString: string;
  /** Where photos are kept. */
  readonly photosDirectory: string;
  readonly idOf: Readonly<Record<Person, string>>;
  callerOf(person: Person): Caller;
  /** Moves the clock; minutes. */
  pass(minutes: number): void;
  now(): Instant;
  /** What makes a request somebody's. */
  headersOf(person: Person): { readonly authorization: string };
  /** Sends a request as somebody. */
  ask(person: Person, request: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** In what a system of a test differs from the usual one. */
export interface LivingSystemOptions {
  readonly webRoot?: string;
  readonly secondFactor?: SecondFactorRule;
  readonly singleSignOn?: SingleSignOn;
  readonly https?: boolean;
  readonly trustProxy?: boolean;
  readonly rateLimits?: RateLimits;
  readonly webhooks?: WebhookSettings;
  /** Where everything is kept, instead of a database that is thrown away with the system. */
  readonly databaseUrl?: string;
}

/** Tests ask more within a minute than people do. */
const NO_LIMITS: RateLimits = { perCaller: 1_000_000, perAddress: 1_000_000 };

export async function startLivingSystem({
  webRoot,
  secondFactor,
  singleSignOn,
  https = false,
  trustProxy = false,
  rateLimits = NO_LIMITS,
  webhooks,
  databaseUrl,
}: LivingSystemOptions = {}): Promise<LivingSystem> {
  let now = Date.parse('2026-11-24T01:00:00.000Z');
  const clock = () => new Date(now).toISOString();
  const logger = createLogger({ name: 'test', level: 'silent' });
  const database = databaseUrl === undefined ? await throwAwayPostgres() : undefined;
  const connectionString = databaseUrl ?? database?.connectionString ?? '';
  const eventStore = await startTestStore({ connectionString });
  const photosDirectory = temporaryFolder(t);
  const composition = await compose({
    databaseUrl: connectionString,
    eventStoreUrl: eventStore.connectionString,
    keyEncryptionKey: randomBytes(32),
    logger,
    photos: openBlobs(pathToFileURL(photosDirectory).href),
    secondFactor,
    webhooks,
  });
  const { store, readModels, accounts } = composition;
  const abort = new AbortController();
  const projection = store.subscribe({
    from: () => readModels.checkpoint(),
    onBatch: (events, checkpoint) => readModels.apply(events.filter(isRecorded), checkpoint),
    signal: abort.signal,
  });
  const application = composition.applicationAt(clock);
  const app = await buildApp({
    application,
    accounts,
    logger,
    metrics: createMetrics(),
    readiness: () => askReadiness(store, readModels),
    https,
    trustProxy,
    singleSignOn,
    rateLimits,
    ...(webRoot !== undefined && { webRoot }),
  });

  const tokens: Partial<Record<Person, string>> = {};
  const idOf: Partial<Record<Person, string>> = {};
  for (const [login, [role, areaCode, orgCode]] of Object.entries(people)) {
    const person = login as Person;
    const given = { login, displayName: login, role, areaCode, orgCode, language: 'zh-CN' as const };
    idOf[person] = await accounts.createAccount({ ...given, password: PASSWORD });
    const { token } = await accounts.issueToken(idOf[person], {
      label: 'test',
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
    tokens[person] = token;
  }
  const known = idOf as Record<Person, string>;

  function callerOf(person: Person): Caller {
    const [role, areaCode, orgCode] = people[person];
    return {
      accountId: known[person],
      role,
      areaCode,
      orgCode,
      displayName: person,
      language: 'zh-CN',
      via: 'token',
    };
  }

  function headersOf(person: Person) {
    return { authorization: `Bearer ${tokens[person]}` };
  }

  await settle(application, readModels, callerOf('administrator'), known.mediator);

  return {
    app,
    application,
    composition,
    connectionString,
    photosDirectory,
    idOf: known,
    callerOf,
    headersOf,
    pass(minutes) {
      now += minutes * 60_000;
    },
    now: clock,
    async ask(person, request) {
      return await app.inject({ ...request, headers: { ...headersOf(person), ...request.headers } });
    },
    async close() {
      await app.close();
      abort.abort();
      await projection.stopped;
      await composition.close();
      await eventStore.close();
      await database?.close();
    },
  };
}

/** The area tree, the units and the mediator of the tests. */
async function settle(
  application: Application,
  readModels: ReadModels,
  administrator: Caller,
  mediatorId: string,
): Promise<void> {
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const areas = [
    [DISTRICT, 'district', '3701'],
    [STREET, 'street', DISTRICT],
    [COMMUNITY, 'community', STREET],
    [OTHER_COMMUNITY, 'community', STREET],
    [GRID, 'grid', COMMUNITY],
  ] as const;
  for (const [code, level, parentCode] of areas) {
    const area = { code, name: `区域${code}`, level, parentCode, from: '2024-01-01' };
    await application.manageArea(administrator, code, { type: 'EstablishArea', ...area }, request());
  }
  const units = [
    [COMMUNITY, 'community', COMMUNITY],
    [OTHER_COMMUNITY, 'community', OTHER_COMMUNITY],
    [STREET, 'street_office', STREET],
    [STATION, 'police_station', STREET],
    [ENFORCEMENT, 'department', STREET],
    [COMMITTEE, 'committee', COMMUNITY],
    [LAW_FIRM, 'law_firm', DISTRICT],
  ] as const;
  for (const [code, kind, areaCode] of units) {
    const unit = {
      code,
      name: `单位${code}`,
      kind,
      areaCode,
      enforcing: kind === 'department',
      duties: 'all' as const,
    };
    await application.manageUnit(administrator, { type: 'EstablishUnit', ...unit }, request());
  }
  const term = { committeeUnit: COMMITTEE, termFrom: '2025-01-01', termTo: '2027-12-31' };
  const entry = { type: 'RegisterMediator' as const, mediatorId, ...term };
  const { position } = await application.registerMediator(administrator, entry, request());
  if (!(await readModels.waitFor(position, 10_000))) throw new Error('the views did not come along');
}
