import t from 'tap';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem({ rateLimits: { perCaller: 5, perAddress: 3 }, trustProxy: true });
t.teardown(() => system.close());

t.test('one account that asks too much waits; a colleague behind the same address does not', async (t) => {
  const ask = (person: 'community' | 'colleague') => system.ask(person, { url: '/api/session' });
  for (let request = 1; request <= 5; request += 1) t.equal((await ask('community')).statusCode, 200);
  const refused = await ask('community');
  t.match(refused.json(), { status: 429, code: 'TOO_MANY_REQUESTS' });
  t.match(refused.headers['retry-after'], /^\d+$/);
  t.equal((await ask('colleague')).statusCode, 200);
});

t.test('an address from which nobody is signed in is limited, with made-up tokens and without', async (t) => {
  const from = (remoteAddress: string, headers: Record<string, string>) =>
    system.app.inject({ url: '/api/cases', remoteAddress, headers });
  const statuses: number[] = [];
  for (let guess = 1; guess <= 5; guess += 1)
    statuses.push((await from('192.0.2.7', { authorization: `Bearer linli_${guess}` })).statusCode);
  t.strictSame(statuses, [401, 401, 401, 429, 429]);
  t.equal((await from('192.0.2.7', {})).statusCode, 429);
  t.equal((await from('192.0.2.8', {})).statusCode, 401);
});

t.test('behind a proxy the address it saw counts, whatever its caller claims to be', async (t) => {
  const from = async (forwarded: string) =>
    (await system.app.inject({ url: '/api/cases', headers: { 'x-forwarded-for': forwarded } })).statusCode;
  const statuses: number[] = [];
  for (let turn = 1; turn <= 5; turn += 1) statuses.push(await from(`198.51.100.${turn}, 203.0.113.9`));
  t.strictSame(statuses, [401, 401, 401, 429, 429]);
  t.equal(await from('203.0.113.10'), 401, 'another caller of the same proxy');
});
