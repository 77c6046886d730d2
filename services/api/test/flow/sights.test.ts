import { createApplication } from '@linli/application';
import type { AccessEvent } from '@linli/case-domain';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { store } = system.composition;

/** Everything a page asks of a case when somebody opens it, its history or its replay. */
const LOOKS = ['', 'timeline', 'replay', 'states', 'visibility?revision=0'];

/** What the log says this person opened today. */
async function sightsOf(person: Person) {
  const { events } = await store.readStream<AccessEvent>(`access-2026-11-24-${system.idOf[person]}`);
  return events.filter(({ type }) => type === 'RestrictedCaseSeen');
}

async function opened(): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(system);
  await matter.open();
  return matter;
}

async function restricted(): Promise<CaseUnderTest> {
  const matter = await opened();
  await matter.post('street', 'restriction', { reason: '涉及未成年人' });
  return matter;
}

t.test('each of the questions that show a restricted case leaves who opened it on record', async (t) => {
  for (const look of LOOKS) {
    const matter = await restricted();
    const answer = await system.ask('district', { url: matter.url(look) });
    t.equal(answer.statusCode, 200, answer.body);
    t.match((await sightsOf('district')).at(-1), {
      data: { caseId: matter.caseId, hour: '2026-11-24T01:00:00.000Z' },
      meta: { recordedAt: system.now(), by: { id: system.idOf.district, role: 'DS' } },
    });
  }
  t.equal((await sightsOf('district')).length, LOOKS.length);
});

t.test(
  'whoever opens it again within the hour, or asks several things at once, is on record once',
  async (t) => {
    const matter = await restricted();
    const before = (await sightsOf('street')).length;
    for (const _ of [1, 2])
      await Promise.all(LOOKS.map((look) => system.ask('street', { url: matter.url(look) })));
    t.equal((await sightsOf('street')).length, before + 1);
    // Another process remembers nothing of it.
    const { vault, readModels } = system.composition;
    const other = createApplication({ store, vault, readModels, clock: () => system.now() });
    await other.casePage(system.callerOf('street'), matter.caseId);
    t.equal((await sightsOf('street')).length, before + 1);
    system.pass(60);
    await system.ask('street', { url: matter.url('') });
    t.equal((await sightsOf('street')).length, before + 2, 'the next hour is another look');
    await system.ask('community', { url: matter.url('') });
    t.equal((await sightsOf('community')).length, 1, 'each person is on record by themselves');
  },
);

t.test('opening an ordinary case, or one whose reporter is confidential, leaves no record', async (t) => {
  const matters = [await opened(), await opened()];
  const [, confidential] = matters;
  await confidential?.post('street', 'restriction', { to: 'confidential_reporter', reason: '反映人要求' });
  const before = (await sightsOf('street')).length;
  for (const matter of matters)
    for (const look of LOOKS)
      t.equal((await system.ask('street', { url: matter.url(look) })).statusCode, 200);
  t.equal((await sightsOf('street')).length, before);
});

t.test('whoever may not see a restricted case did not see it: that is an attempt', async (t) => {
  const matter = await restricted();
  for (const look of LOOKS) t.equal((await system.ask('leader', { url: matter.url(look) })).statusCode, 404);
  t.strictSame(await sightsOf('leader'), []);
  await new Promise(setImmediate);
  await system.application.settleAttempts();
  const { events } = await store.readStream(`attempt-2026-11-24-${system.idOf.leader}`);
  t.match(events.at(-1), { type: 'AttemptRefused', data: { about: { id: matter.caseId } } });
});

t.test('nothing of a restricted case is shown that could not be put on record, until it can', async (t) => {
  const matter = await restricted();
  const { vault, readModels } = system.composition;
  let isFull = true;
  const application = createApplication({
    store: {
      ...store,
      append: async (...given) => {
        if (isFull) throw new Error('the log is full');
        return await store.append(...given);
      },
    },
    vault,
    readModels,
    clock: () => system.now(),
  });
  const auditor = system.callerOf('auditor');
  await t.rejects(application.casePage(auditor, matter.caseId), { message: 'the log is full' });
  t.strictSame(await sightsOf('auditor'), []);
  isFull = false;
  t.match(await application.casePage(auditor, matter.caseId), { confidentiality: 'restricted' });
  t.equal((await sightsOf('auditor')).length, 1);
});

t.test('an auditor reads who opened which restricted case, in which role and when', async (t) => {
  const matter = await restricted();
  await system.ask('community', { url: matter.url('') });
  const url = `/api/access-log?case=${matter.caseId}&kinds=SEEN&at-least=${await store.end()}`;
  const answer = await system.ask('auditor', { url });
  t.match(answer.json(), {
    items: [
      {
        kind: 'SEEN',
        caseId: matter.caseId,
        accountName: 'community',
        role: 'CW',
        confidentiality: 'restricted',
        accessedAt: system.now(),
        purpose: null,
        fields: [],
      },
    ],
  });
  t.equal(answer.json<{ items: object[] }>().items.length, 1);
});
