import type { Receipt } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { COMMUNITY, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const year = {
  restDays: [{ date: '2027-01-01', name: '元旦' }],
  makeupWorkdays: ['2027-01-09'],
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-05',
};

async function put(url: string, payload: object, person: Person = 'administrator') {
  return await system.ask(person, { method: 'PUT', url: `/api${url}`, payload });
}

async function list<Item>(url: string, after: { json(): Receipt }): Promise<Item[]> {
  const { position } = after.json();
  const answer = await system.ask('community', { url: `/api${url}?at-least=${position}` });
  return answer.json<{ items: Item[] }>().items;
}

t.test('a calendar is published, corrected under the same path, and listed with both versions', async (t) => {
  const first = await put('/calendars/2027', year);
  t.equal(first.statusCode, 200, first.body);
  const again = await put('/calendars/2027', year);
  t.equal(again.json<Receipt>().revision, first.json<Receipt>().revision, 'the same again changes nothing');
  const corrected = await put('/calendars/2027', { ...year, makeupWorkdays: ['2027-01-10'] });
  const items = await list<{ year: number; version: number; inForce: boolean }>('/calendars', corrected);
  t.match(
    items.filter((item) => item.year === 2027),
    [
      { version: 1, inForce: false, source: year.source },
      { version: 2, inForce: true, makeupWorkdays: ['2027-01-10'] },
    ],
  );
});

t.test('a day that is worked anyway is no make-up day, and the answer says which', async (t) => {
  const answer = await put('/calendars/2028', {
    ...year,
    restDays: [{ date: '2028-01-01', name: '元旦' }],
    makeupWorkdays: ['2028-01-05'],
  });
  t.equal(answer.statusCode, 422);
  t.match(answer.json(), { code: 'MAKEUP_DAY_NOT_A_WEEKEND', detail: /2028-01-05/ });
});

t.test('a limit is set from tomorrow on; one fixed by law is refused with its reason', async (t) => {
  const set = await put('/limits/mediation', { value: 25, from: '2026-12-01', basis: '区规〔2026〕3号' });
  t.equal(set.statusCode, 200, set.body);
  const items = await list<{ name: string }>('/limits', set);
  t.match(
    items.find(({ name }) => name === 'mediation'),
    { value: 30, standard: 30, history: [{ value: 25, from: '2026-12-01' }], title: { zh: '调解期限' } },
  );
  const law = await put('/limits/joint_application', { value: 60, from: '2026-12-01', basis: '区规' });
  t.match(law.json(), { status: 422, code: 'LIMIT_FIXED_BY_LAW', detail: /人民调解法.*第三十三条/ });
  t.equal((await put('/limits/patience', { value: 1, from: '2026-12-01', basis: '区规' })).statusCode, 404);
});

t.test('a type is revised as its next version, and no two revisions share a number', async (t) => {
  const revision = {
    changes: { dueClass: 'G', parameters: [{ key: 'min_area_per_head', value: 6 }] },
    from: '2026-12-01',
    reason: '区规〔2026〕4号',
  };
  const revised = await put('/case-types/ZL01/revisions/2', revision);
  t.equal(revised.statusCode, 200, revised.body);
  const other = await put('/case-types/ZL01/revisions/2', { ...revision, changes: { dueClass: 'S' } });
  t.match(other.json(), { status: 409, code: 'CASE_TYPE_VERSION_TAKEN' });
  const items = await list<{ code: string }>('/case-types', revised);
  t.match(
    items.find(({ code }) => code === 'ZL01'),
    {
      version: 1,
      dueClass: 'C',
      nationalCode: null,
      history: [{ version: 1 }, { version: 2, from: '2026-12-01' }],
    },
  );
});

t.test('a duty list is changed and listed', async (t) => {
  const changed = await put(`/units/${COMMUNITY}/duties`, { duties: ['FW01', 'HJ01'], from: '2026-12-01' });
  t.equal(changed.statusCode, 200, changed.body);
  const items = await list<{ code: string }>('/units', changed);
  t.match(
    items.find(({ code }) => code === COMMUNITY),
    { dutyHistory: [{}, { duties: ['FW01', 'HJ01'], from: '2026-12-01' }] },
  );
});

t.test('nobody else makes rules', async (t) => {
  for (const person of ['street', 'district', 'auditor'] as const) {
    t.equal((await put('/calendars/2027', year, person)).statusCode, 403, person);
    t.equal(
      (await put('/limits/mediation', { value: 25, from: '2027-01-01', basis: '区规' }, person)).statusCode,
      403,
    );
  }
});

t.test(
  'the district may count provisional dates anew by hand; where nothing waits, nothing happens',
  async (t) => {
    const matter = new CaseUnderTest(system);
    await matter.open();
    await matter.post('community', 'acceptance');
    const before = matter.revision;
    await matter.post('district', 'due-recomputations');
    t.equal(matter.revision, before);
    const refused = await matter.try('community', 'POST', 'due-recomputations', {}, { 'if-match': '*' });
    t.equal(refused.statusCode, 403);
  },
);
