import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { arbitraryOf, type Definitions } from '../arbitrary-of-schema.js';
import type { LivingSystem } from '../living-system.js';
import { nameOf, parametersOf, type Route, readInterface } from './interface.js';
import type { FirstArea } from './lawful-requests.js';
import { leaksIn, secretsOf } from './leaks.js';
import type { Stranger } from './strangers.js';
import {
  answersWithTheirOwn,
  beforeSignIn,
  bodiesNobodySent,
  ofTheInstallation,
} from './what-is-their-own.js';

const SEED = 20_261_128;
const SAMPLES = 30;

/** What came of all the asking. */
export interface Asked {
  readonly routes: number;
  readonly requests: number;
  /** Requests by the answer: refused (401, 403, 404), or answered with what is the stranger's own. */
  readonly refused: number;
  readonly own: number;
  /** Answers that told something of the first area, or let a stranger on. */
  readonly faults: readonly string[];
}

/** Asks for everything there is in the first area, route by route, in the name of every stranger. */
export async function askEverything(
  system: LivingSystem,
  area: FirstArea,
  strangers: readonly Stranger[],
): Promise<Asked> {
  const { routes, schemas } = await readInterface(system.app);
  const secrets = await secretsOf(system, area);
  const faults: string[] = [];
  const count = { requests: 0, refused: 0, own: 0 };
  // Live updates have no end to wait for; they have a test of their own.
  for (const route of routes.filter(({ path }) => path !== '/api/live')) {
    const bodies = bodiesFor(route, schemas);
    for (const stranger of strangers) {
      if (stranger.role === 'SA' && ofTheInstallation.has(nameOf(route))) continue;
      for (const attempt of attempts(route, area, bodies)) {
        const { fault, kind } = await ask(system, stranger, route, attempt, secrets);
        count.requests += 1;
        if (fault) faults.push(`${stranger.name}: ${nameOf(route)}: ${fault}`);
        else if (kind === 'refused') count.refused += 1;
        else count.own += 1;
      }
    }
  }
  return { routes: routes.length, ...count, faults };
}

/** What to send where nobody has lawfully sent anything: several, of which one will be understood. */
function bodiesFor(route: Route, schemas: Definitions): readonly unknown[] {
  const body = bodiesNobodySent[nameOf(route)];
  if (body) return [body];
  if (!route.body) return [undefined];
  return fc.sample(arbitraryOf(route.body, schemas), { numRuns: SAMPLES, seed: SEED });
}

/** One thing to ask for; of several bodies the first that is understood. */
export interface Attempt {
  readonly url: string;
  readonly bodies: readonly unknown[];
  /** Names an area of others, so there is nothing in it for a stranger. */
  readonly foreign: boolean;
}

async function ask(
  system: LivingSystem,
  stranger: Stranger,
  route: Route,
  { url, bodies, foreign }: Attempt,
  secrets: ReadonlySet<string>,
): Promise<{ fault?: string; kind?: 'refused' | 'own' }> {
  let last = '';
  for (const body of bodies) {
    const request = requestFor(route, url, body, stranger);
    const answer = await system.app.inject(request);
    const { statusCode, body: told } = answer;
    const sent = `${decodeURIComponent(url)} ${JSON.stringify(body) ?? ''}`;
    const leaks = leaksIn(`${JSON.stringify(answer.headers)} ${told}`, sent, secrets);
    if (leaks.length > 0) return { fault: `${statusCode} tells ${leaks.slice(0, 3).join(', ')}` };
    if (statusCode === 401 || (!stranger.unknown && (statusCode === 403 || statusCode === 404)))
      return { kind: 'refused' };
    last = `${statusCode} ${url} ${told.slice(0, 200)}`;
    if (statusCode >= 500) break;
    if (answersWithTheirOwn.has(nameOf(route)) && (!stranger.unknown || beforeSignIn.has(nameOf(route)))) {
      if (foreign && statusCode < 300 && !isEmpty(told)) break;
      return { kind: 'own' };
    }
    if (statusCode !== 400) break;
  }
  return { fault: last };
}

function requestFor({ method }: Route, url: string, body: unknown, stranger: Stranger): InjectOptions {
  const json = body !== undefined && !Buffer.isBuffer(body);
  return {
    method,
    url,
    headers: {
      'if-match': '*',
      'idempotency-key': randomUUID(),
      ...(json && { 'content-type': 'application/json' }),
      ...(Buffer.isBuffer(body) && {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
        'upload-length': String(body.length),
      }),
      ...stranger.headers,
    },
    ...(body !== undefined && { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  };
}

/** A list without anything in it. */
function isEmpty(told: string): boolean {
  const { items, groups } = JSON.parse(told) as { items?: unknown[]; groups?: unknown[] };
  return (items ?? groups)?.length === 0;
}

/** What to ask of a route: what was lawfully asked of it, or else what lies in the first area. */
export function attempts(
  route: Route,
  { requests, known }: FirstArea,
  bodies: readonly unknown[],
): Attempt[] {
  const lawful = requests.findLast(
    ({ method, url }) => method === route.method && parametersOf(route, url) !== undefined,
  );
  if (lawful) return [{ url: lawful.url, bodies: [lawful.payload ?? {}], foreign: false }];
  const values = valuesFor(route, requests, known);
  const url = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${nameOf(route)}: nothing is known to stand for {${name}}.`);
    return encodeURIComponent(value);
  });
  const queries = [queryFor(route, known, false)];
  if (route.parameters.some(({ name, in: place }) => place === 'query' && name === 'area'))
    queries.push(queryFor(route, known, true));
  return queries.map((query, i) => ({ url: `${url}${query}`, bodies, foreign: i > 0 }));
}

/** Identifiers that belong together, out of one lawful request where there is one. */
function valuesFor(
  route: Route,
  requests: FirstArea['requests'],
  known: FirstArea['known'],
): Readonly<Record<string, string>> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const asked = requests.findLast(({ url }) => names.every((name) => idsIn(url)[name] !== undefined));
  const type = route.path.startsWith('/api/case-types/') ? { code: 'ZL01' } : {};
  return {
    ...known,
    ...type,
    ...(names.length > 1 || !((names[0] as string) in known) ? asked && idsIn(asked.url) : {}),
  };
}

/** `/api/cases/1/notices/2/…` → `{ caseId: 1, noticeId: 2 }`: the plural before an identifier names it. */
function idsIn(url: string): Record<string, string> {
  const found = [...url.matchAll(/\/([a-z-]+)\/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})/g)];
  return Object.fromEntries(found.map(([, plural = '', id = '']) => [nameOfPlural[plural] ?? plural, id]));
}

const nameOfPlural: Readonly<Record<string, string>> = {
  cases: 'caseId',
  reports: 'reportId',
  photos: 'hash',
  advisories: 'noticeId',
  orders: 'noticeId',
  notices: 'noticeId',
  mediations: 'mediationId',
  sessions: 'sessionId',
  agreements: 'agreementId',
  visits: 'visitsId',
  persons: 'personRef',
  erasures: 'erasureId',
  'building-checks': 'checkId',
};

/** A query with what the route demands; `foreign`: about the first area. */
function queryFor({ parameters, path }: Route, known: FirstArea['known'], foreign: boolean): string {
  const values: Record<string, string> = {
    from: '2026-01-01',
    to: '2026-12-31',
    revision: '3',
    step: 'month',
    groupBy: 'type',
    format: 'csv',
    // A quarter at most, and not in days.
    ...(path === '/api/rule-check' && { from: '2026-01-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' }),
    ...(parameters.some(({ name }) => name === 'dueBefore') && { dueBefore: '2030-01-01T00:00:00.000Z' }),
  };
  const wanted = parameters.filter(
    ({ in: place, name, required }) =>
      place === 'query' && (required === true || name === 'dueBefore' || (foreign && name === 'area')),
  );
  const query = new URLSearchParams(
    wanted.map(({ name }): [string, string] => [
      name,
      name === 'area' ? (known.area ?? '') : (values[name] ?? ''),
    ]),
  );
  return query.size === 0 ? '' : `?${query.toString()}`;
}
