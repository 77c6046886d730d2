import type { FigureMatrix, StreetView } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

/** Of a restricted type: one of these in a community is one family. */
const RESTRICTED = 'JF04';
const PERIOD = 'from=2026-11-01&to=2026-12-01';
let position = '0';
for (const typeCode of ['FW01', 'FW01', RESTRICTED]) {
  const matter = new CaseUnderTest(system);
  await matter.open({ report: { typeCode }, case: { typeCode } });
  position = matter.position;
}

async function ask<Answer>(person: 'street' | 'district', path: string): Promise<Answer> {
  const answer = await system.ask(person, { url: `/api/${path}?${PERIOD}&at-least=${position}` });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Answer>();
}

const opened = ({ buckets }: StreetView['byType'], type: string) =>
  buckets.find(({ key }) => key === type)?.figures.find(({ figure }) => figure === 'M2');

t.test('a view leaves out small numbers of restricted types for whoever looks from outside', async (t) => {
  const { byType } = await ask<StreetView>('district', `views/street/${STREET}`);
  t.match(opened(byType, RESTRICTED), { suppressed: true, value: null });
  t.match(opened(byType, 'FW01'), { suppressed: true }, 'nor can it be worked out from the sum');
  const own = await ask<StreetView>('street', `views/street/${STREET}`);
  t.match(opened(own.byType, RESTRICTED), { numerator: 1 });
});

t.test('so does a figure by area and type', async (t) => {
  const { items } = await ask<FigureMatrix>('district', `areas/${STREET}/figures/M2/matrix`);
  t.match(
    items.find(({ type }) => type === RESTRICTED),
    { value: { suppressed: true, value: null } },
  );
});
