import { randomUUID } from 'node:crypto';
import type { CaseList, CommunityView, Figures, Receipt } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest, REPORTER, reportBody } from '../commands.js';
import {
  COMMUNITY,
  DISTRICT,
  OTHER_COMMUNITY,
  type Person,
  STREET,
  startLivingSystem,
} from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const matters: CaseUnderTest[] = [];
for (let nth = 0; nth < 5; nth += 1) {
  const matter = new CaseUnderTest(system);
  await matter.open({ case: { title: `${nth}号楼卧室漏水` } });
  matters.push(matter);
  system.pass(1);
}
const position = matters.at(-1)?.position ?? '0';

async function get<Answer>(person: Person, url: string): Promise<Answer> {
  const answer = await system.ask(person, {
    url: `${url}${url.includes('?') ? '&' : '?'}at-least=${position}`,
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Answer>();
}

t.test('a list is cut to what the caller may see', async (t) => {
  t.equal((await get<CaseList>('community', '/api/cases')).items.length, 5);
  t.equal((await get<CaseList>('elsewhere', '/api/cases')).items.length, 0);
  t.equal((await get<CaseList>('district', '/api/cases')).items.length, 5);
  t.equal((await get<CaseList>('police', '/api/cases')).items.length, 0, 'nothing was handed over');
  t.equal((await system.ask('administrator', { url: '/api/cases' })).statusCode, 403);
});

t.test('the pages of a list hold every case once', async (t) => {
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { items, next } = await get<CaseList>('community', `/api/cases?limit=2${after}`);
    seen.push(...items.map(({ caseId }) => caseId));
    if (next === undefined) break;
    after = `&after=${next}`;
  }
  t.strictSame(seen, matters.map(({ caseId }) => caseId).toReversed());
});

t.test('a cursor somebody made up is refused', async (t) => {
  const junk = ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')];
  for (const after of junk) {
    const answer = await system.ask('community', { url: `/api/cases?after=${after}` });
    t.match(answer.json(), { status: 400, errors: [{ field: '/after' }] }, after);
  }
});

t.test('a list is narrowed by stage, words and time', async (t) => {
  const count = async (query: string) =>
    (await get<CaseList>('community', `/api/cases?${query}`)).items.length;
  t.equal(await count('stages=REGISTERED'), 5);
  t.equal(await count('stages=HANDLING,RESOLVED'), 0);
  t.equal(await count(`search=${encodeURIComponent('3号楼')}`), 1);
  t.equal(await count('open=false'), 0);
  t.equal(await count('mine=true&types=FW01'), 5);
  t.equal((await system.ask('community', { url: '/api/cases?stages=NOWHERE' })).statusCode, 400);
  t.equal(
    (await system.ask('community', { url: '/api/cases?stage=HANDLING' })).statusCode,
    400,
    'a misspelt filter',
  );
});

t.test('what waits for a decision is grouped, with open cases it could belong to', async (t) => {
  const reportId = randomUUID();
  const filed = await system.ask('grid', {
    method: 'PUT',
    url: `/api/reports/${reportId}`,
    payload: reportBody(),
  });
  const url = `/api/pending-reports?at-least=${filed.json<Receipt>().position}`;
  const pending = await system.ask('community', { url });
  t.match(pending.json(), { items: [{ reportIds: [reportId], typeCode: 'FW01', building: '3号楼' }] });
  const page = await system.ask('community', { url: `/api/reports/${reportId}` });
  t.match(page.json(), { status: 'PENDING', text: { shown: 'clear' }, reporter: { name: { text: '欧**' } } });
  t.notMatch(page.body, REPORTER.phone);
  t.equal((await system.ask('elsewhere', { url: `/api/reports/${reportId}` })).statusCode, 404);
  t.match((await system.ask('community', { url: '/api/reports?statuses=PENDING' })).json(), {
    items: [{ reportId }],
  });
});

t.test('a number equals the length of the list it opens, on every level', async (t) => {
  const period = 'from=2026-11-01&to=2026-12-01';
  for (const [person, area] of [
    ['community', COMMUNITY],
    ['street', STREET],
    ['district', DISTRICT],
  ] as const) {
    const figures = await get<Figures>(person, `/api/areas/${area}/figures?${period}&groupBy=child`);
    for (const { figure, numerator } of figures.total) {
      const url = `/api/areas/${area}/figures/${figure}/cases?${period}&limit=200`;
      const { items } = await get<{ items: unknown[] }>(person, url);
      t.equal(items.length, numerator, `${area} ${figure}`);
    }
    t.equal(figures.total.find(({ figure }) => figure === 'M2')?.numerator, 5);
  }
});

t.test('the views of an area open to those who work on it', async (t) => {
  const period = 'from=2026-11-01&to=2026-12-01';
  const view = await get<CommunityView>('community', `/api/views/community/${COMMUNITY}?${period}`);
  t.ok(view.figures.length > 0);
  t.match(await get('street', `/api/views/street/${STREET}?${period}`), {
    flow: [{ area: COMMUNITY, cases: 5 }],
  });
  t.match(await get('district', `/api/views/district/${DISTRICT}?${period}`), { byStreet: { total: [] } });
  const refused = [
    ['community', `street/${STREET}`],
    ['elsewhere', `community/${COMMUNITY}`],
    ['police', `community/${OTHER_COMMUNITY}`],
  ] as const;
  for (const [person, path] of refused) {
    t.equal((await system.ask(person, { url: `/api/views/${path}?${period}` })).statusCode, 403, person);
  }
});

t.test('areas, units, types and definitions are there for everybody who is signed in', async (t) => {
  for (const url of ['/api/areas', '/api/units', '/api/case-types', '/api/figures']) {
    t.ok((await get<{ items: unknown[] }>('grid', url)).items.length > 0, url);
  }
});

t.test('working lists open to those they are for', async (t) => {
  const time = 'from=2026-11-01T00:00:00.000Z&to=2026-12-01T00:00:00.000Z';
  for (const url of [`/api/sessions?${time}&mine=true`, '/api/obligations']) {
    t.match(await get('mediator', url), { items: [] }, url);
  }
  t.match(await get('community', '/api/notices'), { items: [] });
  t.equal((await system.ask('callback', { url: '/api/notices' })).statusCode, 403);
});
