import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
/** Day 26 of the story is 1 July. */
const DAY_ZERO = '2026-06-05';
const june = 'from=2026-06-01&to=2026-07-01';
const before: Record<string, unknown> = {};
const after: Record<string, unknown> = {};

const areas = async () => {
  const { items } = (await house.ask('street', '/areas')) as {
    items: readonly { name: string; code: string }[];
  };
  const codeOf = (name: string) => items.find((area) => area.name === name)?.code ?? '';
  return { east: codeOf('东井社区'), west: codeOf('西井社区') };
};
/** Every figure of June, of an area and of its parts. */
const figuresOf = async (area: string) => {
  const { asOf: _, ...told } = await house.ask('district', `/areas/${area}/figures?${june}`);
  return told;
};

let codes = { east: '', west: '' };
const merger = await house.plays('reorganisation', DAY_ZERO, async (says) => {
  const isBefore = says.startsWith('机构调整');
  if (isBefore) codes = await areas();
  // The step after the open case has gone over: the wall calendar stands where it stood before.
  if (!isBefore && !(codes.east !== '' && says.startsWith('办结') && Object.keys(after).length === 0)) return;
  for (const area of [codes.east, codes.west, '370199001', '370199'])
    (isBefore ? before : after)[area] = await figuresOf(area);
});
const open = `/cases/${merger.id('自行车棚漏雨')}`;

t.test('D-G two communities merge on 1 July: every figure of June is what it was before (I40)', async (t) => {
  t.equal(Object.keys(before).length, 4);
  for (const [area, figures] of Object.entries(before)) {
    t.match(JSON.stringify(figures), /"M1"/, `${area} had figures`);
    t.strictSame(after[area], figures, area);
  }
});

t.test('D-G the open case went over and was finished in the merged community', async (t) => {
  t.match(merger.of('CaseReassignedByReorg'), [{ data: { effectiveFrom: '2026-07-01' } }]);
  t.equal(merger.page['stage'], 'CLOSED');
  const list = async (area: string) =>
    JSON.stringify(await house.ask('street', `/cases?area=${area}&limit=100`));
  t.match(await list(codes.east), merger.id('自行车棚漏雨'));
});

t.test('D-G it counts as opened in June where it was, and as closed in July where it is', async (t) => {
  const closedIn = async (area: string, period: string) => {
    const { items } = (await house.ask('district', `/areas/${area}/figures/M4/cases?${period}`)) as {
      items: readonly { caseId: string }[];
    };
    return items.map(({ caseId }) => caseId);
  };
  const july = 'from=2026-07-01&to=2026-08-01';
  t.notOk((await closedIn(codes.west, june)).includes(merger.id('自行车棚漏雨')));
  t.ok((await closedIn(codes.east, july)).includes(merger.id('自行车棚漏雨')), open);
});
