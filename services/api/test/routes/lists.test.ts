import { randomUUID } from 'node:crypto';
import type { CaseList, CommunityView, FigureMatrix, Figures, FigureTrend, Receipt } from '@linli/contracts';
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

t.test('a figure over time and by area and type is made of numbers that open their lists', async (t) => {
  const period = 'from=2026-11-01&to=2026-11-08';
  const of = `/api/areas/${STREET}/figures/M2`;
  const { items: steps } = await get<FigureTrend>('street', `${of}/trend?${period}&step=day`);
  t.equal(steps.length, 7);
  for (const { from, to, value } of steps) {
    const { items } = await get<{ items: unknown[] }>('street', `${of}/cases?from=${from}&to=${to}`);
    t.equal(items.length, value.numerator, from);
  }
  const { items: cells } = await get<FigureMatrix>('street', `${of}/matrix?from=2026-11-01&to=2026-12-01`);
  t.match(cells, [{ area: COMMUNITY, type: 'FW01', value: { numerator: 5 } }]);

  const tooMany = await system.ask('street', { url: `${of}/trend?from=2026-01-01&to=2026-12-01&step=day` });
  t.equal(tooMany.statusCode, 400);
  t.match(tooMany.json(), { errors: [{ field: '/step', reason: 'too_many' }] });
  for (const part of ['trend?step=day&', 'matrix?']) {
    const refused = await system.ask('elsewhere', { url: `${of}/${part}${period}` });
    t.equal(refused.statusCode, 403, part);
  }
});

t.test('figures and what they count are taken away as tables, with the numbers of the page', async (t) => {
  const period = 'from=2026-11-01&to=2026-12-01';
  const figures = await get<Figures>('street', `/api/areas/${STREET}/figures?${period}&groupBy=child`);
  const take = (person: Parameters<typeof system.ask>[0], path: string) =>
    system.ask(person, { url: `/api/areas/${STREET}/figures/${path}&${period}` });

  const csv = await take('street', 'sheet?groupBy=child&format=csv&language=en');
  t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
  t.match(
    String(csv.headers['content-disposition']),
    /^attachment; filename="[\w.-]+\.csv"; filename\*=UTF-8''/,
  );
  const opened = figures.total.find(({ figure }) => figure === 'M2');
  t.match(csv.body, `Total,${STREET},Opened,M2,1,number,${opened?.numerator},,${opened?.value},`);

  const xlsx = await take('street', 'sheet?groupBy=type&format=xlsx');
  t.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK', 'a workbook');

  const list = await take('street', 'M2/cases/sheet?format=csv');
  t.equal(list.body.trim().split('\r\n').length - 1, opened?.numerator, 'a line for each thing counted');
  t.equal((await take('street', 'M2/cases/sheet?format=csv&type=HJ01')).body.trim().split('\r\n').length, 1);

  t.equal((await take('elsewhere', 'M2/cases/sheet?format=csv')).statusCode, 403);
  t.equal((await take('elsewhere', 'sheet?groupBy=child&format=csv')).statusCode, 403);
  const unknown = await take('street', 'M2/cases/sheet?format=pdf');
  t.match(unknown.json(), { status: 400, errors: [{ field: '/format', reason: 'not_in_list' }] });
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
