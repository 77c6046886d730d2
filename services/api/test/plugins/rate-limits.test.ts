import t from 'tap';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem({ rateLimits: { perCaller: 5, perAddress: 3 } });
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
