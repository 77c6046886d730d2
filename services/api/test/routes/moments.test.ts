import type { CaseList, FigureComparison, FigureExplanation, Figures, FigureWhatIf } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { COMMUNITY, type Person, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const PERIOD = 'from=2026-11-01&to=2026-12-01';
const matters: CaseUnderTest[] = [];
const openedAt: string[] = [];
for (let nth = 0; nth < 3; nth += 1) {
  const matter = new CaseUnderTest(system);
  await matter.open({ case: { title: `${nth}号楼卧室漏水` } });
  matters.push(matter);
  openedAt.push(system.now());
  system.pass(1);
}
const [first] = matters;
const position = matters.at(-1)?.position ?? '0';

async function get<Answer>(person: Person, url: string): Promise<Answer> {
  const answer = await system.ask(person, { url: `/api${url}&at-least=${position}` });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Answer>();
}

t.test('the list of cases is asked for as it was known at a moment', async (t) => {
  for (const [nth, asKnown] of openedAt.entries()) {
    const { items } = await get<CaseList>('street', `/cases?area=${STREET}&asKnown=${asKnown}`);
    t.equal(items.length, nth + 1);
    const open = `area=${STREET}&open=true&dueBefore=${asKnown}&asKnown=${asKnown}`;
    t.equal((await get<CaseList>('street', `/cases?${open}`)).items.length, 0, 'nothing is overdue yet');
  }
  const now = await get<CaseList>('street', `/cases?area=${STREET}`);
  t.same(await get<CaseList>('street', `/cases?area=${STREET}&asKnown=${system.now()}`), now);
  const page = await get<CaseList>('street', `/cases?limit=1&asKnown=${openedAt[1]}`);
  const next = await get<CaseList>('street', `/cases?limit=1&asKnown=${openedAt[1]}&after=${page.next}`);
  t.same(
    [page, next].flatMap(({ items }) => items.map(({ caseId }) => caseId)),
    [matters[1]?.caseId, first?.caseId],
  );
  t.same((await get<CaseList>('elsewhere', `/cases?asKnown=${system.now()}`)).items, []);
  const wrong = await system.ask('street', { url: '/api/cases?asKnown=yesterday' });
  t.match(wrong.json(), { status: 400, errors: [{ field: '/asKnown' }] });
});

t.test('figures are those of the moment, and each opens its own list', async (t) => {
  const moment = `${PERIOD}&asKnown=${openedAt[1]}`;
  for (const [person, area] of [
    ['community', COMMUNITY],
    ['street', STREET],
  ] as const) {
    const { total } = await get<Figures>(person, `/areas/${area}/figures?${moment}&groupBy=child`);
    t.equal(total.find(({ figure }) => figure === 'M2')?.numerator, 2);
    for (const { figure, numerator } of total) {
      const { items } = await get<CaseList>(
        person,
        `/areas/${area}/figures/${figure}/cases?${moment}&limit=200`,
      );
      t.equal(items.length, numerator, `${area} ${figure}`);
    }
  }
});

t.test('a number tells its definition and the event that made each case count', async (t) => {
  const of = `/areas/${STREET}/figures/M2`;
  const explained = await get<FigureExplanation>(
    'street',
    `${of}/explanation?${PERIOD}&asKnown=${openedAt[1]}`,
  );
  t.match(explained, { definition: { id: 'M2', version: 1 }, value: { numerator: 2 } });
  t.ok(explained.sources.includes('case_cycle'));
  t.match(explained.items, [
    { caseId: first?.caseId, turns: [{ type: 'CaseOpened', revision: 0, counts: true }] },
    { turns: [{ type: 'CaseOpened' }] },
  ]);
  const refused = await system.ask('elsewhere', { url: `/api${of}/explanation?${PERIOD}` });
  t.equal(refused.statusCode, 403);
});

t.test('two looks at a number tell what came', async (t) => {
  const of = `/areas/${STREET}/figures/M2`;
  const looks = `${PERIOD}&beforeAsKnown=${openedAt[0]}`;
  const compared = await get<FigureComparison>('street', `${of}/comparison?${looks}`);
  t.match(compared, { before: { numerator: 1 }, after: { numerator: 3 }, cameCount: 2, leftCount: 0 });
  t.match(compared.came, [{ because: { type: 'CaseOpened' } }, { because: { type: 'CaseOpened' } }]);
  const refused = await system.ask('elsewhere', { url: `/api${of}/comparison?${looks}` });
  t.equal(refused.statusCode, 403);
});

t.test(
  'what would be under other limits is counted for auditor and district, and nothing is recorded',
  async (t) => {
    const matter = new CaseUnderTest(system);
    await matter.open();
    await matter.post('community', 'acceptance');
    const until = matter.position;
    // The limit of seven days is over.
    system.pass(12 * 24 * 60);
    const what = `/api/areas/${STREET}/figures/M6/what-if?from=2026-11-01&to=2027-01-01&part=denominator&at-least=${until}`;
    const ask = async (more: string, person: Person = 'district') =>
      await system.ask(person, { url: `${what}${more}` });
    const before = await system.ask('district', { url: `/api/cases/${matter.caseId}` });

    t.match((await ask('')).json(), {
      as: { denominator: 1 },
      wouldBe: { denominator: 1 },
      cameCount: 0,
      leftCount: 0,
    });
    const longer = (await ask('&limits=resolution_general:30,first_contact:1')).json<FigureWhatIf>();
    t.match(longer, { as: { denominator: 1 }, wouldBe: { denominator: 0 }, leftCount: 1, cameCount: 0 });
    const [left] = longer.left;
    t.equal(left?.caseId, matter.caseId);
    t.ok((left?.wouldBe.dueAt ?? '') > (left?.was.dueAt ?? ''));
    const proposed = (await ask('&version=2')).json<FigureWhatIf>();
    t.match(proposed, { as: { version: 1, denominator: 1 }, wouldBe: { version: 2, denominator: 0 } });
    t.match(proposed, { proposed: { id: 'M6', version: 2 }, leftCount: 1 }, 'what is still open is not seen');
    t.match((await ask('&version=7')).json(), { status: 400, errors: [{ field: '/version' }] });
    t.equal((await ask('', 'auditor')).statusCode, 200);
    t.equal((await ask('', 'street')).statusCode, 403);
    t.match((await ask('&limits=mediation:3')).json(), { status: 400, errors: [{ field: '/limits/0' }] });
    const after = await system.ask('district', { url: `/api/cases/${matter.caseId}` });
    t.equal(after.body, before.body);
  },
);
