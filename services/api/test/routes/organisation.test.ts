import { randomUUID } from 'node:crypto';
import type { Receipt } from '@linli/contracts';
import t from 'tap';
import { COMMUNITY, type Person, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

async function put(url: string, payload: object, person: Person = 'administrator') {
  return await system.ask(person, { method: 'PUT', url: `/api${url}`, payload });
}

async function list<Item>(url: string, after: { json(): Receipt }): Promise<Item[]> {
  const { position } = after.json();
  const answer = await system.ask('community', { url: `/api${url}?at-least=${position}` });
  return answer.json<{ items: Item[] }>().items;
}

const NEW = '370199001009';
const area = { name: '东井社区', level: 'community', parentCode: STREET, from: '2026-01-01' };

t.test('an area is established, found in the tree, renamed, and quiet when repeated', async (t) => {
  const first = await put(`/areas/${NEW}`, area);
  t.equal(first.statusCode, 200, first.body);
  t.equal((await put(`/areas/${NEW}`, area)).json<Receipt>().revision, first.json<Receipt>().revision);
  const renamed = await put(`/areas/${NEW}/name`, { name: '双井社区', from: '2026-07-01' });
  const found = (await list<{ code: string }>('/areas', renamed)).find(({ code }) => code === NEW);
  t.match(found, { name: '双井社区', level: 'community', parentCode: STREET });
});

t.test('an area hangs below one that is there and stands higher', async (t) => {
  const refused = async (changes: object) =>
    (await put('/areas/370199001010', { ...area, ...changes })).json<object>();
  t.match(await refused({ parentCode: '370199777' }), { status: 422, code: 'PARENT_AREA_UNKNOWN' });
  t.match(await refused({ level: 'street' }), { status: 422, code: 'PARENT_AREA_NOT_ABOVE' });
  t.match(await refused({ level: 'county' }), { status: 400, code: 'VALIDATION_FAILED' });
});

t.test('a unit is established in an area that is there', async (t) => {
  const unit = { name: '晨光消防队', kind: 'department', areaCode: STREET, enforcing: true };
  const first = await put('/units/370199001-fire', unit);
  t.equal(first.statusCode, 200, first.body);
  const units = await list<{ code: string }>('/units', first);
  t.match(
    units.find(({ code }) => code === '370199001-fire'),
    { kind: 'department', enforcing: true, duties: 'all' },
  );
  const nowhere = { ...unit, areaCode: '370199777' };
  t.match((await put('/units/370199777-fire', nowhere)).json(), { status: 422, code: 'AREA_UNKNOWN' });
});

t.test('a mediator is entered for a lawful term (People’s Mediation Law 9)', async (t) => {
  const term = { committeeUnit: `${COMMUNITY}-committee`, termFrom: '2026-01-01', termTo: '2028-12-31' };
  const mediatorId = randomUUID();
  const entered = await put(`/mediators/${mediatorId}`, term);
  t.equal(entered.statusCode, 200);
  const register = await list<{ mediatorId: string; name: string }>('/mediators', entered);
  t.match(
    register.find((entry) => entry.mediatorId === mediatorId),
    { ...term, name: mediatorId },
  );
  t.ok(
    register.some(({ name }) => name === 'mediator'),
    'who has an account is called by name, so that parties can choose',
  );
  const forLife = await put(`/mediators/${randomUUID()}`, { ...term, termTo: '2040-12-31' });
  t.match(forLife.json(), { code: 'MEDIATOR_TERM_UNLAWFUL' });
});

t.test('the street counts the people of its communities, and nobody else’s', async (t) => {
  const people = { residents: 4000, workers: 8 };
  const url = `/areas/${COMMUNITY}/staff/2026-11-01`;
  const counted = await put(url, people, 'street');
  t.equal(counted.statusCode, 200);
  t.match(await list('/staff-counts', counted), [
    { areaCode: COMMUNITY, countedOn: '2026-11-01', ...people },
  ]);
  t.equal((await put(url, people, 'community')).statusCode, 403);
  t.match((await put(`/areas/${STREET}/staff/2026-11-01`, people, 'street')).json<object>(), {
    status: 422,
    code: 'NOT_A_COMMUNITY',
  });
  t.match((await put('/areas/370199999/staff/2026-11-01', people, 'street')).json<object>(), {
    code: 'AREA_UNKNOWN',
  });
});

t.test('only an administrator changes the organisation', async (t) => {
  for (const person of ['community', 'street', 'district', 'auditor'] as const) {
    t.equal((await put('/areas/370199001011', area, person)).statusCode, 403, person);
  }
});
