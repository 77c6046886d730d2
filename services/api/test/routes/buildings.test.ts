import { randomUUID } from 'node:crypto';
import type { CheckedBuildings, Receipt } from '@linli/contracts';
import t from 'tap';
import { COMMUNITY, GRID, OTHER_COMMUNITY, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const check = (person: Parameters<typeof system.ask>[0], checkId: string, payload: object) =>
  system.ask(person, { method: 'PUT', url: `/api/building-checks/${checkId}`, payload });
const place = { areaCode: GRID, building: '3号楼' };

t.test(
  'a building without changes is checked with a place and nothing else; sent twice it is once',
  async (t) => {
    const checkId = randomUUID();
    const first = await check('grid', checkId, { place });
    t.equal(first.statusCode, 200);
    const again = await check('grid', checkId, { place });
    t.equal(again.json<Receipt>().revision, first.json<Receipt>().revision);
    const url = `/api/building-checks?area=${COMMUNITY}&at-least=${first.json<Receipt>().position}`;
    const listed = (await system.ask('community', { url })).json<CheckedBuildings>();
    t.match(listed.items, [{ building: '3号楼', found: [] }]);
    t.notMatch(JSON.stringify(listed), /account|role|by/, 'not who made it');
  },
);

t.test('a finding names the report it became', async (t) => {
  system.pass(60);
  const answer = await check('grid', randomUUID(), { place, findings: { clutter: randomUUID() } });
  const url = `/api/building-checks?at-least=${answer.json<Receipt>().position}`;
  t.match((await system.ask('grid', { url })).json(), { items: [{ found: ['clutter'] }] });
});

t.test('without a building, with an unknown topic, elsewhere or by others it is refused', async (t) => {
  const nowhere = await check('grid', randomUUID(), { place: { areaCode: GRID } });
  t.match(nowhere.json(), { status: 400, errors: [{ field: '/place/building', reason: 'required' }] });
  const strange = await check('grid', randomUUID(), { place, findings: { noise: randomUUID() } });
  t.match(strange.json(), { status: 400, errors: [{ field: '/findings/noise', reason: 'unknown_field' }] });
  const elsewhere = { place: { ...place, areaCode: OTHER_COMMUNITY } };
  t.equal((await check('grid', randomUUID(), elsewhere)).statusCode, 403);
  for (const person of ['police', 'district', 'auditor'] as const) {
    t.equal((await check(person, randomUUID(), { place })).statusCode, 403, person);
  }
});
