import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const FIGURES = '/areas/370199001001/figures?from=2026-03-01&to=2026-04-01';
const figures = async () => {
  const { asOf: _, ...told } = await house.ask('street', FIGURES);
  return told;
};
let before: object = {};
const rubbish = await house.plays('erasure', '2026-03-02', async (says) => {
  if (!says.startsWith('批准删除')) return;
  before = await figures();
});
const file = `/cases/${rubbish.id('erasure')}`;

t.test('D-F the reporter of an archived case is erased by two people', async (t) => {
  t.equal(rubbish.page['stage'], 'ARCHIVED');
  t.ok(rubbish.types.includes('Archived'));
  const { items } = (await house.ask('auditor', '/erasures?statuses=DONE')) as { items: readonly object[] };
  t.match(items, [{ personRef: rubbish.id('who moved away') }]);
});

t.test('D-F the figures are what they were (I34)', async (t) => {
  t.match(JSON.stringify(before), /"M1"/);
  t.strictSame(await figures(), before);
});

t.test('D-F the name cannot be had any more, not by anybody', async (t) => {
  for (const login of ['community', 'street', 'auditor']) {
    for (const path of [file, `${file}/timeline?limit=200`]) {
      const told = JSON.stringify(await house.ask(login, path));
      t.notMatch(told, /柏长林|13500135011|"shown":"(?:clear|masked)"/, `${login} ${path}`);
    }
  }
  t.match(JSON.stringify(await house.ask('community', file)), /"shown":"erased"/);
});
