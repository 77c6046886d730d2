import { randomUUID } from 'node:crypto';
import type { CaseVisibility } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { STATION, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const matter = new CaseUnderTest(system);
await matter.open({ report: { confidentialReporter: true } });
await matter.post('community', 'acceptance');
const beforePolice = matter.revision;
await matter.put('community', `police-referrals/${randomUUID()}`, {
  station: STATION,
  reasonCode: 'registration',
  reason: '请核查登记',
});
const after = matter.revision;

async function sight(revision: number, role: string) {
  const url = `/api/cases/${matter.caseId}/visibility?revision=${revision}`;
  const { items } = (await system.ask('auditor', { url })).json<CaseVisibility>();
  return items.find((one) => one.role === role);
}

t.test('the police see a case from the event on with which it was handed to them', async (t) => {
  t.match(await sight(beforePolice, 'PL'), { sees: false, showing: { 'report.text': 'hidden' } });
  t.match(await sight(after, 'PL'), { sees: true, showing: { 'report.text': 'clear' } });
});

t.test('what it says of a role is what the role is shown', async (t) => {
  for (const [person, role] of [
    ['community', 'CW'],
    ['police', 'PL'],
    ['district', 'DS'],
  ] as const) {
    const page = (await matter.page(person)).json<{ place: { address?: { shown: string } } }>();
    const told = await sight(after, role);
    t.equal(page.place.address?.shown, told?.showing['place.address'], role);
  }
});

t.test('who may not see the timeline is not told who may; a made-up revision is refused', async (t) => {
  const url = `/api/cases/${matter.caseId}/visibility?revision=`;
  t.equal((await system.ask('elsewhere', { url: `${url}0` })).statusCode, 404);
  t.match((await system.ask('auditor', { url: `${url}-1` })).json(), {
    status: 400,
    errors: [{ field: '/revision' }],
  });
});
