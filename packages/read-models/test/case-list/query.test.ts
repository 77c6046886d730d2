import { InvalidCursor, type Scope } from '@linli/read-models';
import t from 'tap';
import { caseEvent, PATH, uuid } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const inPath = (...areaPath: string[]) => ({ areaPath, building: '1号楼' });

async function found({ views }: Projected, filter: object, scope: Scope = everywhere): Promise<string[]> {
  const { items } = await views.caseList({ scope, filter });
  return items.map(({ title }) => title).toSorted();
}

async function withTitles(...titles: string[]): Promise<Projected> {
  const projected = await emptyViews();
  for (const [i, title] of titles.entries()) {
    await projected.happen(`case-${uuid(100 + i)}`, caseEvent('CaseOpened', { title, caseNumber: `N-${i}` }));
  }
  return projected;
}

t.test('two characters find every title that contains them, and no other', async (t) => {
  const cases = await withTitles('楼道堆物', '堆物楼道', '电动车进楼', 'Noise 100% at night', '楼_道');
  t.same(await found(cases, { search: '楼道' }), ['堆物楼道', '楼道堆物'].toSorted());
  t.same(await found(cases, { search: '楼道堆' }), ['楼道堆物']);
  t.same(await found(cases, { search: '楼' }), ['堆物楼道', '楼_道', '楼道堆物', '电动车进楼'].toSorted());
  t.same(
    await found(cases, { search: '堆物 楼道' }),
    ['堆物楼道', '楼道堆物'].toSorted(),
    'every word, in any order',
  );
  t.same(await found(cases, { search: 'NOISE' }), ['Noise 100% at night']);
  t.same(await found(cases, { search: '0%' }), ['Noise 100% at night'], 'a percent sign is a percent sign');
  t.same(await found(cases, { search: '楼_道' }), ['楼_道']);
  t.same(await found(cases, { search: '消防' }), []);
  t.same(await found(cases, { search: 'N-2' }), ['电动车进楼'], 'by case number');
});

t.test('a word of very many cases finds page by page what it finds of few', async (t) => {
  const cases = await withTitles('楼道堆物', '电动车进楼');
  const copies = `INSERT INTO read_model.case_list SELECT copy.* FROM read_model.case_list AS one,
    generate_series(1, 5001) AS nth, jsonb_populate_record(one, jsonb_build_object(
      'case_id', lpad(nth::text, 32, '0')::uuid, 'case_number', 'C-' || nth)) AS copy
    WHERE one.case_number = 'N-0'`;
  await cases.client.query(copies);
  const page = await cases.views.caseList({ scope: everywhere, filter: { search: '楼道' }, limit: 3 });
  t.same(
    page.items.map(({ title }) => title),
    ['楼道堆物', '楼道堆物', '楼道堆物'],
  );
  t.type(page.next, 'string');
  t.same(await found(cases, { search: '楼道 N-1' }), []);
  t.same(await found(cases, { search: '楼道 C-7' }), ['楼道堆物'], 'and is narrowed by a number');
});

t.test('pairs that occur apart are no match', async (t) => {
  const cases = await withTitles('道路楼道路堆', '楼道堆物');
  t.same(await found(cases, { search: '楼道堆' }), ['楼道堆物']);
});

t.test('a list is cut to what is asked for', async (t) => {
  const cases = await emptyViews();
  const { happen, happenAt } = cases;
  await happenAt(
    { at: '2026-03-01T00:00:00.000Z' },
    `case-${uuid(1)}`,
    caseEvent('CaseOpened', { title: 'one', typeCode: 'ZL01', urgent: true, level: 'STREET', risk: 'high' }),
  );
  await happen(`case-${uuid(1)}`, caseEvent('CaseAccepted'));
  await happenAt(
    { at: '2026-03-05T00:00:00.000Z' },
    `case-${uuid(2)}`,
    caseEvent('CaseOpened', { title: 'two', place: inPath('370103', '370103001') }),
  );
  await happenAt(
    { by: 'closer' },
    `case-${uuid(2)}`,
    caseEvent('CaseAccepted'),
    caseEvent('Dispatched'),
    caseEvent('CaseResolved'),
    caseEvent('Verified'),
  );
  const answers: readonly [object, string[]][] = [
    [{}, ['one', 'two']],
    [{ open: true }, ['one']],
    [{ open: false }, ['two']],
    [{ stages: ['ACCEPTED'] }, ['one']],
    [{ typeCodes: ['ZL01'] }, ['one']],
    [{ urgent: true }, ['one']],
    [{ levels: ['STREET'] }, ['one']],
    [{ risks: ['high'] }, ['one']],
    [{ confidentialities: ['restricted'] }, []],
    [{ areaCode: '370103' }, ['two']],
    [{ areaCode: PATH[3] }, ['one']],
    [{ leadUnit: 'bureau-1' }, ['two']],
    [{ participant: 'closer' }, ['two']],
    [{ handler: 'closer' }, ['two']],
    [{ openedFrom: '2026-03-05T00:00:00.000Z' }, ['two']],
    [{ openedTo: '2026-03-05T00:00:00.000Z' }, ['one']],
    [{ overdueAt: '2026-03-09T16:00:00.001Z' }, ['one']],
    [{ overdueAt: '2026-03-09T16:00:00.000Z' }, []],
    [{ dueFrom: '2026-03-09T16:00:00.000Z' }, ['one']],
    [{ dueFrom: '2026-03-09T16:00:00.001Z' }, []],
    [{ dueBy: '2026-03-09T16:00:00.000Z' }, ['one']],
    [{ dueBy: '2026-03-09T15:59:59.999Z' }, []],
  ];
  for (const [filter, expected] of answers)
    t.same(await found(cases, filter), expected, JSON.stringify(filter));
});

t.test('what a scope does not contain is in no list', async (t) => {
  const cases = await emptyViews();
  const open = async (n: number, ...events: Parameters<typeof cases.happen>[1][]) => {
    const [opened, ...more] = events;
    if (opened) await cases.happenAt({ by: `opener-${n}` }, `case-${uuid(n)}`, opened, ...more);
  };
  await open(1, caseEvent('CaseOpened', { title: 'plain' }));
  await open(2, caseEvent('CaseOpened', { title: 'restricted', confidentiality: 'restricted' }));
  await open(
    3,
    caseEvent('CaseOpened', { title: 'elsewhere', place: inPath('370103', '370103001', '370103001001') }),
  );
  await open(4, caseEvent('CaseOpened', { title: 'police' }), caseEvent('HandedToPolice'));
  await open(5, caseEvent('CaseOpened', { title: 'danger' }), caseEvent('DangerReported'));
  await open(6, caseEvent('CaseOpened', { title: 'led' }), caseEvent('Dispatched'));
  await open(
    7,
    caseEvent('CaseOpened', { title: 'whistled', place: inPath('370103') }),
    caseEvent('WhistleBlown', { departments: ['bureau-1'] }),
  );
  await open(
    8,
    caseEvent('CaseOpened', { title: 'mediated', place: inPath('370103'), confidentiality: 'restricted' }),
    caseEvent('MediatorAppointed'),
  );
  await open(9, caseEvent('CaseOpened', { title: 'resolved' }), caseEvent('CaseResolved'));
  const community = PATH[2] as string;
  const here = ['plain', 'police', 'danger', 'led', 'resolved'];
  const answers: readonly [Scope, string[]][] = [
    [everywhere, [...here, 'restricted', 'elsewhere', 'whistled', 'mediated']],
    [{ areaCode: community, restrictedOk: true }, [...here, 'restricted']],
    [{ areaCode: community, restrictedOk: false }, here],
    [{ areaCode: community, restrictedOk: false, openedBy: 'opener-2' }, [...here, 'restricted']],
    [{ areaCode: '370103', restrictedOk: false }, ['elsewhere', 'whistled']],
    [{ areaCode: community, restrictedOk: true, policeStation: 'station-1' }, ['police', 'danger']],
    [{ areaCode: community, restrictedOk: true, policeStation: 'station-2' }, ['danger']],
    [{ areaCode: null, restrictedOk: false, unit: 'bureau-1' }, ['led', 'whistled']],
    [{ areaCode: '370103', restrictedOk: false, takingPart: 'bureau-1' }, ['elsewhere', 'led', 'whistled']],
    [{ areaCode: community, restrictedOk: false, mediator: uuid(83) }, [...here, 'mediated']],
    [{ areaCode: community, restrictedOk: false, stages: ['RESOLVED', 'CLOSED'] }, ['resolved']],
    [{ areaCode: '37010', restrictedOk: true }, []],
  ];
  for (const [scope, expected] of answers) {
    t.same(await found(cases, {}, scope), expected.toSorted(), JSON.stringify(scope));
    for (let n = 1; n <= 9; n += 1) {
      const row = await cases.views.caseById(uuid(n), scope);
      const { title } = (await cases.views.caseById(uuid(n))) ?? { title: '' };
      t.equal(row !== undefined, expected.includes(title), `${title} by id in ${JSON.stringify(scope)}`);
    }
  }
});

t.test('pages follow one another without gap or repetition, in either order', async (t) => {
  const { happenAt, happen, views } = await emptyViews();
  for (let n = 1; n <= 23; n += 1) {
    await happenAt(
      { at: `2026-03-0${1 + (n % 3)}T00:00:00.000Z` },
      `case-${uuid(n)}`,
      caseEvent('CaseOpened', { title: `case ${n}` }),
    );
    if (n % 2 === 0)
      await happen(
        `case-${uuid(n)}`,
        caseEvent('CaseAccepted', { due: { at: `2026-03-1${n % 4}T16:00:00.000Z`, provisional: false } }),
      );
  }
  for (const sort of ['opened', 'due'] as const) {
    const all = (await views.caseList({ scope: everywhere, sort, limit: 100 })).items;
    const paged = [];
    let after: string | undefined;
    do {
      const page = await views.caseList({ scope: everywhere, sort, limit: 5, after });
      paged.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    t.equal(all.length, 23);
    t.same(paged, all, sort);
  }
});

t.test('a cursor that is not one of ours is refused', async (t) => {
  const { views } = await emptyViews();
  for (const after of [
    '',
    'x',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ]) {
    await t.rejects(views.caseList({ scope: everywhere, after }), InvalidCursor);
  }
});

t.test('no page is longer than 200, and none shorter than one', async (t) => {
  const { views, happen } = await withTitles('a1', 'a2');
  await happen(`case-${uuid(3)}`, caseEvent('CaseOpened'));
  t.equal((await views.caseList({ scope: everywhere, limit: 0 })).items.length, 1);
  t.equal((await views.caseList({ scope: everywhere, limit: 1_000_000 })).items.length, 3);
});
