import { randomUUID } from 'node:crypto';
import t from 'tap';
import { type Person, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem({
  webhooks: { way: { httpsOnly: false, allowedNetworks: ['10.32.0.0/16'] }, source: 'urn:linli:test' },
});
t.teardown(() => system.close());

const terms = {
  name: '热线平台',
  url: 'https://10.32.0.9/hook',
  areaCode: STREET,
  events: ['opened', 'closed'],
};

const put = (webhookId: string, payload: object = terms, person: Person = 'administrator') =>
  system.ask(person, { method: 'PUT', url: `/api/webhooks/${webhookId}`, payload });
const post = (webhookId: string, what: string, payload: object = {}, key: string = randomUUID()) =>
  system.ask('administrator', {
    method: 'POST',
    url: `/api/webhooks/${webhookId}/${what}`,
    payload,
    headers: { 'idempotency-key': key },
  });
const list = async (atLeast: unknown) =>
  (
    await system.ask('administrator', {
      method: 'GET',
      url: `/api/webhooks?at-least=${String(atLeast)}`,
    })
  ).json<{ items: readonly Record<string, unknown>[] }>().items;

t.test('a webhook is registered, listed, changed, paused and removed', async (t) => {
  const id = randomUUID();
  const registered = await put(id);
  t.equal(registered.statusCode, 200, registered.body);
  const { secret, position } = registered.json<{ secret: string; position: string }>();
  t.match(secret, /^whsec_/);
  t.equal(registered.headers['cache-control'], 'no-store');
  const [listed] = await list(position);
  t.match(listed, { webhookId: id, ...terms, stage: 'ACTIVE', waiting: 0, parked: 0, delivered: 0 });
  t.notMatch(JSON.stringify(listed), secret);

  const again = await put(id);
  t.equal(again.statusCode, 200);
  t.notOk('secret' in again.json<object>(), 'the secret is told once');

  await post(id, 'terms', { ...terms, name: '网格平台' });
  const paused = await post(id, 'pause');
  t.match(await list(paused.json<{ position: string }>().position), [{ name: '网格平台', stage: 'PAUSED' }]);

  const key = randomUUID();
  const rotated = await post(id, 'secret', {}, key);
  t.match(rotated.json(), { secret: /^whsec_/ });
  t.not(rotated.json<{ secret: string }>().secret, secret);
  t.notOk('secret' in (await post(id, 'secret', {}, key)).json<object>());

  const removed = await post(id, 'removal');
  t.strictSame(await list(removed.json<{ position: string }>().position), []);
  t.match((await post(id, 'pause')).json(), { code: 'WEBHOOK_REMOVED_ALREADY', status: 409 });
});

t.test('an address that leads inside is refused, with the field and the reason', async (t) => {
  for (const [url, code, detail] of [
    ['http://127.0.0.1/', 'WEBHOOK_ADDRESS_REFUSED', /LINLI_WEBHOOK_ALLOWED_NETWORKS/],
    ['http://2130706433/', 'WEBHOOK_URL_MALFORMED', /http/],
    ['http://10.32.0.9:22/', 'WEBHOOK_PORT_REFUSED', /22/],
  ] as const) {
    const answer = await put(randomUUID(), { ...terms, url });
    t.match(answer.json(), {
      code,
      status: 422,
      detail,
      errors: [{ field: '/url', reason: 'not_accepted' }],
    });
  }
  const grid = await put(randomUUID(), { ...terms, areaCode: '37019900100101' });
  t.match(grid.json(), { code: 'WEBHOOK_AREA_TOO_SMALL', errors: [{ field: '/areaCode' }] });
  t.match((await put(randomUUID(), { ...terms, areaCode: '370198' })).json(), { code: 'AREA_UNKNOWN' });
});

t.test('nobody but an administrator sees or changes them', async (t) => {
  for (const person of ['street', 'district', 'auditor', 'community'] as const) {
    t.equal((await put(randomUUID(), terms, person)).statusCode, 403, person);
    const seen = await system.ask(person, { method: 'GET', url: '/api/webhooks' });
    t.equal(seen.statusCode, 403, person);
  }
});
