import { randomUUID } from 'node:crypto';
import type { CasePage } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest, REPORTER } from '../commands.js';
import { STATION, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

t.test('what a caller may not read in clear is absent from the answer, not only hidden', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open({ report: { confidentialReporter: true } });
  await matter.post('community', 'acceptance');
  await matter.put('grid', `contacts/${randomUUID()}`, {
    reached: true,
    channel: 'telephone',
    summary: '反映人很着急',
  });
  for (const person of ['grid', 'community', 'street', 'leader', 'district', 'auditor'] as const) {
    for (const part of ['', 'timeline', 'replay']) {
      const answer = await system.ask(person, { url: `${matter.url(part)}?at-least=${matter.position}` });
      t.equal(answer.statusCode, 200, `${person} ${part}`);
      t.notMatch(answer.body, new RegExp(`${REPORTER.phone}|${REPORTER.idNumber}|晓燕`), `${person} ${part}`);
    }
  }
  const seenByGrid = (await matter.page('grid')).json<CasePage>().reports[0]?.reporter;
  t.strictSame(seenByGrid?.name, { shown: 'hidden' });
  t.equal(seenByGrid?.personRef, undefined, 'nor does a reference tell that it is the same person again');
  const seenByLead = (await matter.page('community')).json<CasePage>().reports[0]?.reporter;
  t.strictSame(seenByLead?.name, { shown: 'masked', text: '欧**' });
  t.strictSame(seenByLead?.phone, { shown: 'masked', text: '138****5678' });
  t.notMatch((await matter.page('district')).body, '反映人很着急', 'the district reads no free text');
});

t.test('a confidential note keeps to the role of its author', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.put('community', `notes/${randomUUID()}`, { text: '此人曾被报复', confidential: true });
  const read = async (person: 'colleague' | 'grid' | 'street' | 'auditor') =>
    (await system.ask(person, { url: matter.url('timeline') })).body;
  t.match(await read('colleague'), '此人曾被报复');
  for (const person of ['grid', 'street', 'auditor'] as const)
    t.notMatch(await read(person), '此人曾被报复', person);
});

t.test(
  'police see a case once it is handed over to them, and never what was said in mediation',
  async (t) => {
    const matter = new CaseUnderTest(system);
    await matter.open();
    await matter.post('community', 'acceptance');
    t.equal((await matter.page('police')).statusCode, 404);
    const mediationId = randomUUID();
    await matter.put('mediator', `mediations/${mediationId}`, {
      origin: 'initiative',
      matter: '双方各让一步的底线',
      confirmable: true,
      parties: [
        { partyId: randomUUID(), standing: 'applicant', person: { personRef: randomUUID() } },
        { partyId: randomUUID(), standing: 'respondent', person: { personRef: randomUUID() } },
      ],
    });
    const handoverId = randomUUID();
    const referral = { station: STATION, reasonCode: 'public_order', reason: '发生推搡' };
    await matter.put('community', `police-referrals/${handoverId}`, referral);
    const page = await matter.page('police');
    t.equal(page.statusCode, 200);
    t.match(page.body, '发生推搡');
    t.notMatch(page.body, '底线');
    const inbox = await system.ask('police', { url: `/api/police-stations/${STATION}/inbox` });
    t.match(inbox.json(), {
      items: [{ caseId: matter.caseId, status: 'HANDED', reason: { text: '发生推搡' } }],
    });
    const other = await system.ask('community', { url: `/api/police-stations/${STATION}/inbox` });
    t.equal(other.statusCode, 403);
  },
);

t.test('the page says which clocks run, and stops them when the thing is done', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.post('community', 'acceptance');
  const clock = async (name: string) =>
    (await matter.page('community')).json<CasePage>().clocks.find((running) => running.clock === name);
  t.match(await clock('first_contact'), { state: 'running' });
  system.pass(25 * 60);
  t.match(await clock('first_contact'), { state: 'overdue' });
  await matter.put('grid', `contacts/${randomUUID()}`, {
    reached: true,
    channel: 'in_person',
    summary: '已见面',
  });
  t.match(await clock('first_contact'), { state: 'missed', stoppedAt: system.now() });
  t.match(await clock('resolution'), { state: 'running', originalDueAt: String });
});

t.test('the page says what the caller may do now, and why not', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const may = async (person: 'community' | 'grid', wanted: string) =>
    (await matter.page(person)).json<CasePage>().actions.find(({ action }) => action === wanted);
  t.match(await may('community', 'AcceptCase'), { allowed: true });
  t.equal(await may('grid', 'AcceptCase'), undefined, 'what is not theirs is not offered');
  await matter.post('community', 'acceptance');
  t.match(await may('community', 'DeclineCase'), { allowed: false, because: 'STAGE_NOT_ALLOWED' });
  t.match(await may('community', 'Resolve'), { allowed: false, because: 'STAGE_NOT_ALLOWED' });
});

t.test('a page that has not changed is not sent again', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const first = await matter.page('community');
  const headers = { 'if-none-match': String(first.headers.etag) };
  const again = await system.ask('community', { url: matter.url(''), headers });
  t.equal(again.statusCode, 304);
  t.equal(again.body, '');
  await matter.post('community', 'acceptance');
  t.equal((await system.ask('community', { url: matter.url(''), headers })).statusCode, 200);
  t.equal(first.headers['cache-control'], 'no-store');
});

t.test('a replay tells the case as it was known at a moment', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const known = system.now();
  system.pass(10);
  await matter.post('community', 'acceptance');
  const replay = async (query: string) =>
    (await system.ask('auditor', { url: `${matter.url('replay')}?${query}` })).json<{
      state: { stage: string };
    }>();
  t.equal((await replay(`asKnown=${known}`)).state.stage, 'REGISTERED');
  t.equal((await replay('')).state.stage, 'ACCEPTED');
});
