import { randomUUID } from 'node:crypto';
import type { GridOutline, OutlineCheck, Problem, Receipt } from '@linli/contracts';
import t from 'tap';
import { COMMUNITY, GRID, OTHER_COMMUNITY, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const SECOND = '37019900100102';

function square(code: string, west: number) {
  const [south, size] = [36.6, 0.001];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function file(...features: readonly object[]) {
  return { datum: 'CGCS2000', collection: { type: 'FeatureCollection', features } };
}

async function put(url: string, payload: object, person: Person = 'administrator', language = 'zh-CN') {
  const headers = { 'accept-language': language };
  return await system.ask(person, {
    method: 'PUT',
    url: `/api/grid-outline-imports/${url}`,
    payload,
    headers,
  });
}

async function outlines(after: Receipt, within = ''): Promise<readonly GridOutline[]> {
  const url = `/api/grid-outlines?at-least=${after.position}${within && `&within=${within}`}`;
  return (await system.ask('grid', { url })).json<{ items: GridOutline[] }>().items;
}

t.before(async () => {
  const area = { name: '第二网格', level: 'grid', parentCode: COMMUNITY, from: '2026-01-01' };
  const request = { method: 'PUT', url: `/api/areas/${SECOND}`, payload: area } as const;
  const { position } = (await system.ask('administrator', request)).json<Receipt>();
  await system.ask('grid', { url: `/api/areas?at-least=${position}` });
});

const overlapping = file(square(GRID, 117), square(SECOND, 117.0005));
const right = file(square(GRID, 117), square(SECOND, 117.001));

t.test('a check lists every finding in the caller’s language and takes nothing over', async (t) => {
  const said = async (language: string) =>
    (await put(`${randomUUID()}/check`, overlapping, 'administrator', language)).json<OutlineCheck>();
  t.match(await said('zh-CN'), {
    outlines: 2,
    findings: [
      { severity: 'refused', reason: 'overlaps', feature: 1, code: GRID, message: /重叠约 \d+ 平方米/ },
    ],
  });
  t.match((await said('en')).findings[0]?.message, /overlaps feature 2, 37019900100102/);
  t.strictSame((await system.ask('grid', { url: '/api/grid-outlines' })).json(), { items: [] });
});

t.test('an import with an overlap is refused as a whole, with the reason', async (t) => {
  const refused = await put(randomUUID(), { ...overlapping, from: '2026-12-01' });
  t.equal(refused.statusCode, 422);
  t.match(refused.json<Problem>(), {
    code: 'OUTLINES_REFUSED',
    findings: [{ reason: 'overlaps', code: GRID }],
  });
  t.strictSame((await system.ask('grid', { url: '/api/grid-outlines' })).json(), { items: [] });
});

t.test('a right one is taken over with its datum, and quiet when repeated', async (t) => {
  const importId = randomUUID();
  const first = await put(importId, { ...right, from: '2026-12-01' });
  t.equal(first.statusCode, 200, first.body);
  const again = await put(importId, { ...right, from: '2026-12-01' });
  t.equal(again.json<Receipt>().revision, first.json<Receipt>().revision);
  const found = await outlines(first.json());
  t.match(found, [
    { areaCode: GRID, datum: 'CGCS2000', drawnFrom: '2026-12-01' },
    { areaCode: SECOND, datum: 'CGCS2000' },
  ]);
  t.strictSame(found[0]?.outline, [square(GRID, 117).geometry.coordinates]);
  t.equal((await outlines(first.json(), COMMUNITY)).length, 2);
  t.equal((await outlines(first.json(), OTHER_COMMUNITY)).length, 0);
});

t.test('another file under the same import is another import', async (t) => {
  const importId = randomUUID();
  const moved = (west: number) => ({ ...file(square(GRID, west)), from: '2026-12-02' });
  await put(importId, moved(116.9));
  const last = await put(importId, moved(116.8));
  const [outline] = await outlines(last.json());
  t.strictSame(outline?.outline[0]?.[0]?.[0], [116.8, 36.6]);
});

t.test('a datum that nobody knows is refused, and the field named', async (t) => {
  const unknown = await put(`${randomUUID()}/check`, { ...right, datum: 'BD-09' });
  t.match(unknown.json(), { status: 400, errors: [{ field: '/datum', reason: 'not_in_list' }] });
  const dateless = await put(randomUUID(), right);
  t.match(dateless.json(), { status: 400, errors: [{ field: '/from', reason: 'required' }] });
});

t.test('only an administrator draws grids or checks a file', async (t) => {
  for (const person of ['community', 'street', 'district', 'auditor'] as const) {
    t.equal((await put(`${randomUUID()}/check`, right, person)).statusCode, 403, person);
    t.equal((await put(randomUUID(), { ...right, from: '2026-12-01' }, person)).statusCode, 403, person);
  }
});
