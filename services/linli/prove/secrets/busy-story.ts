import { createHmac, randomUUID } from 'node:crypto';
import { everyRoute } from './every-route.js';

/** What was done, what was answered with errors, and the secrets that came up. */
interface Story {
  readonly requests: number;
  /** Routes of the interface that were asked, in the name of everybody. */
  readonly routes: number;
  /** Every answer from 400 on, with its headers. */
  readonly errors: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
}

interface Surroundings {
  readonly passwords: Readonly<Record<string, string>>;
  /** Breaks the database down while something is asked. */
  readonly duringBreakdown: (ask: () => Promise<unknown>) => Promise<void>;
}

/**
 * Signs people in and out, sets up a second factor, issues tokens, does all of it wrongly as well, asks every route in
 * the name of everybody, and asks on while the database breaks down.
 */
export async function busyStory(url: string, { passwords, duringBreakdown }: Surroundings): Promise<Story> {
  const errors: string[] = [];
  const secrets: Record<string, string> = {};
  let requests = 0;

  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    requests += 1;
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400) errors.push(JSON.stringify([...answer.headers]) + text);
    const [set = ''] = answer.headers.getSetCookie();
    return { status: answer.status, text, cookie: set.split(';')[0] ?? '' };
  }
  const keep = (name: string, secret: string | undefined): string => {
    if (!secret) throw new Error(`the story has no ${name}`);
    secrets[name] = secret;
    return secret;
  };
  const sessionOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

  const administrator = { login: 'administrator', password: passwords['administrator'] ?? '' };
  const community = { login: 'community', password: passwords['community'] ?? '' };
  await ask('POST', '/api/session', administrator);
  const begun = JSON.parse((await ask('POST', '/api/session/second-factor', administrator)).text) as {
    secret: string;
  };
  keep('secret of an authenticator app', begun.secret);
  const code = totp(begun.secret);
  await ask('POST', '/api/session/second-factor/confirmation', { ...administrator, code: 'abcdefgh' });
  const done = await ask('POST', '/api/session/second-factor/confirmation', { ...administrator, code });
  const { recoveryCodes } = JSON.parse(done.text) as { recoveryCodes: readonly string[] };
  for (const [index, recovery] of recoveryCodes.entries()) keep(`recovery code ${index}`, recovery);
  keep('session of the administrator', sessionOf(done.cookie));
  await ask('POST', '/api/session', { ...administrator, code });
  await ask('POST', '/api/session', { ...administrator, code: recoveryCodes[0] });
  await ask('POST', '/api/session', { ...administrator, code: recoveryCodes[0] });

  const signedIn = await ask('POST', '/api/session', community);
  const session = keep('session of the community', sessionOf(signedIn.cookie));
  const mine = { cookie: signedIn.cookie };
  for (const path of ['/api/session', '/api/session/account', '/api/session/all', '/api/cases', '/api/tasks'])
    await ask('GET', path, undefined, mine);
  const next = keep('new password', `${randomUUID()}${randomUUID()}`);
  await ask('PUT', '/api/session/password', { present: next, next: community.password }, mine);
  await ask('PUT', '/api/session/password', { present: community.password, next: 'short' }, mine);
  await ask('PUT', '/api/session/password', { present: community.password, next }, mine);

  // What people and programs do wrong with a secret in their hands.
  await ask('POST', '/api/session', { login: next, password: next });
  await ask('POST', '/api/session', { login: 'community', password: next, unknown: next });
  await ask('POST', '/api/session', `{"login":"community","password":"${next}"`);
  await ask('POST', '/api/session', { login: 'community', password: next.repeat(20) });
  await ask('POST', '/api/session', 'x'.repeat(2_000_000));
  await ask('GET', '/api/nothing-here', undefined, { authorization: `Bearer ${session}` });
  await ask('GET', '/api/cases?limit=none', undefined, mine);
  await ask('DELETE', '/api/session', undefined, { ...mine, 'sec-fetch-site': 'cross-site' });

  const made = await ask('GET', '/api/accounts', undefined, { cookie: done.cookie });
  const { items } = JSON.parse(made.text) as { items: readonly { accountId: string; login: string }[] };
  const accountId = items.find(({ login }) => login === 'community')?.accountId;
  const terms = { label: 'machine', scope: 'read', expiresAt: '2099-01-01T00:00:00.000Z' };
  const path = `/api/accounts/${accountId}/tokens/${randomUUID()}`;
  const issued = JSON.parse((await ask('PUT', path, terms, { cookie: done.cookie })).text) as {
    token: string;
  };
  const token = keep('token of a machine', issued.token);
  const machine = { authorization: `Bearer ${token}` };
  await ask('GET', '/api/cases', undefined, machine);
  await ask('GET', '/api/accounts', undefined, machine);
  await ask('PUT', path, terms, { cookie: done.cookie });

  const callers = [
    { cookie: done.cookie },
    mine,
    machine,
    { authorization: `Bearer ${token}x` },
    { cookie: `${signedIn.cookie}x`, 'sec-fetch-site': 'cross-site' },
    { authorization: `Basic ${Buffer.from(`community:${next}`).toString('base64')}` },
  ];
  const held = [next, token, session, begun.secret, recoveryCodes[1] ?? '', sessionOf(done.cookie)];
  const routes = await everyRoute(ask, { held, callers });
  const some = ['/api/session', '/api/cases', '/api/tasks', '/api/accounts', '/api/areas', '/readyz'];
  await duringBreakdown(async () => {
    for (const caller of callers)
      for (const one of some) await ask('GET', `${one}?q=${next}`, undefined, caller);
    await ask('POST', '/api/session', { login: 'community', password: next });
    await ask('PUT', `/api/reports/${randomUUID()}`, { description: next }, mine);
  });

  await ask('DELETE', path, undefined, { cookie: done.cookie });
  await ask('GET', '/api/cases', undefined, machine);
  const renewed = await ask('PUT', `/api/accounts/${accountId}/password`, undefined, { cookie: done.cookie });
  const first = keep('first password', (JSON.parse(renewed.text) as { password: string }).password);
  await ask('POST', '/api/session', { login: 'community', password: first });
  await ask('POST', '/api/session', { login: 'community', password: first, newPassword: first });

  // The identity provider is away.
  const start = await ask('GET', '/api/session/provider/start');
  await ask('GET', `/api/session/provider/callback?code=${next}&state=${next}`, undefined, {
    cookie: start.cookie,
  });
  for (let guess = 1; guess <= 12; guess += 1)
    await ask('POST', '/api/session', { login: 'grid', password: `${next}${guess}` });
  return { requests, routes, errors, secrets };
}

/** The code an authenticator app shows now (RFC 6238). */
function totp(base32: string): string {
  const bits = base32
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
