import { randomUUID } from 'node:crypto';
import type { CaseList, CasePage } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { COMMUNITY, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

async function accepted(): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.post('community', 'acceptance');
  return matter;
}

async function pageOf(matter: CaseUnderTest, person: 'community' | 'street' | 'auditor' = 'community') {
  return (await matter.page(person)).json<CasePage>();
}

async function listed(matter: CaseUnderTest) {
  const url = `/api/cases?at-least=${matter.position}&limit=200`;
  const { items } = (await system.ask('community', { url })).json<CaseList>();
  return items.find(({ caseId }) => caseId === matter.caseId);
}

t.test('a card shows on the page and in the list, and stays on record when it is off', async (t) => {
  const matter = await accepted();
  const supervisionId = randomUUID();
  await matter.put('street', `supervisions/${supervisionId}`, { card: 'yellow', reason: '多次催促无果' });
  t.match(await listed(matter), { supervision: 'yellow', highestSupervision: 'yellow' });
  const may = (await pageOf(matter, 'street')).actions.find(({ action }) => action === 'LiftSupervision');
  t.match(may, { allowed: true });
  await matter.post('street', `supervisions/${supervisionId}/lifting`, { reason: '已按期办理' });
  t.match(await listed(matter), { supervision: 'none', highestSupervision: 'yellow' });
  t.match((await pageOf(matter)).supervision, {
    present: 'none',
    highest: 'yellow',
    history: [{ supervisionId, card: 'yellow', liftedBecause: { text: '已按期办理' } }],
  });
});

t.test('nudges and instructions stand on the page', async (t) => {
  const matter = await accepted();
  await matter.put('street', `nudges/${randomUUID()}`, { text: '居民又来问' });
  await matter.put('leader', `instructions/${randomUUID()}`, { to: [COMMUNITY], text: '三日内办结' });
  t.match(await pageOf(matter), {
    nudges: [{ origin: 'street', text: { text: '居民又来问' } }],
    instructions: [{ to: [COMMUNITY], text: { text: '三日内办结' } }],
  });
});

t.test(
  'another type moves the case in the list; more time takes an extension, and that is said',
  async (t) => {
    const matter = await accepted();
    await matter.post('community', 'type', { typeCode: 'HJ01', reason: '是楼道杂物' });
    const before = await listed(matter);
    t.match(before, { typeCode: 'HJ01', dueClass: 'S' });
    await matter.post('community', 'type', { typeCode: 'JF05', reason: '是物业纠纷' });
    t.strictSame(matter.warnings, ['DUE_STAYS_NEEDS_EXTENSION']);
    t.match(await listed(matter), { typeCode: 'JF05', dueClass: 'C', dueAt: before?.dueAt });
  },
);

t.test('the risk is raised by anybody and lowered by community or street', async (t) => {
  const matter = await accepted();
  await matter.post('grid', 'risk', { risk: 'high' });
  t.match(await listed(matter), { risk: 'high' });
  const refused = await matter.try('grid', 'POST', 'risk', { risk: 'low', reason: '没事了' });
  t.match(refused.json(), { status: 403, code: 'NOT_FOR_THIS_ROLE' });
  await matter.post('community', 'risk', { risk: 'low', reason: '双方已和好' });
  t.match(await listed(matter), { risk: 'low' });
});

t.test('a restricted case is nothing to those who need not know, until it is opened again', async (t) => {
  const matter = await accepted();
  t.equal((await matter.page('grid')).statusCode, 200);
  await matter.post('community', 'restriction', { reason: '涉及未成年人' });
  t.equal((await matter.page('grid')).statusCode, 404);
  await matter.post('community', 'unrestriction', { reason: '经核实不涉及' });
  t.equal((await matter.page('grid')).statusCode, 200);
});

t.test('a withdrawn case is over: nothing of it is overdue any more', async (t) => {
  const matter = new CaseUnderTest(system);
  const reportId = await matter.open();
  await matter.post('community', 'acceptance');
  system.pass(25 * 60);
  const wish = { reportId, wishedAt: system.now(), how: 'oral_recorded', wish: '不用管了' };
  await matter.post('community', 'withdrawal', wish);
  const page = await pageOf(matter);
  t.match(page, { stage: 'WITHDRAWN', withdrawal: { reportId, wish: { text: '不用管了' } } });
  t.strictSame(
    page.clocks.filter(({ state }) => state === 'overdue' || state === 'running'),
    [],
  );
});

t.test('guided to the statutory route, the case waits for somebody to verify it', async (t) => {
  const matter = await accepted();
  await matter.post('community', 'statutory-route', {
    route: 'litigation',
    authority: '历下区人民法院',
    toldWhom: '欧阳晓燕',
    toldAt: system.now(),
    explanation: '可向法院起诉',
  });
  const page = await pageOf(matter);
  t.match(page, { stage: 'RESOLVED', channel: 'court', statutoryRoute: { authority: '历下区人民法院' } });
  t.strictSame(page.statutoryRoute?.toldWhom, { shown: 'masked', text: '欧**' });
  t.ok(page.clocks.some(({ clock, state }) => clock === 'verification' && state === 'running'));
});

t.test('a hold is placed by an auditor, who changes nothing else', async (t) => {
  const matter = await accepted();
  const holdId = randomUUID();
  await matter.put('auditor', `legal-holds/${holdId}`, { reason: '诉讼保全' });
  t.match((await pageOf(matter, 'auditor')).legalHolds, [{ holdId }]);
  await matter.post('auditor', `legal-holds/${holdId}/lifting`, { reason: '诉讼终结' });
  t.strictSame((await pageOf(matter, 'auditor')).legalHolds, []);
});

t.test('a grid worker proposes a whistle, and the page says whether it was blown', async (t) => {
  const matter = await accepted();
  const proposalId = randomUUID();
  const departments = [COMMUNITY];
  await matter.put('grid', `whistle-proposals/${proposalId}`, { departments, question: '谁来清？' });
  t.match((await pageOf(matter)).whistleProposals, [{ proposalId, departments }]);
  const whistleId = randomUUID();
  const meetingAt = '2026-12-01T02:00:00.000Z';
  await matter.put('community', `whistles/${whistleId}`, {
    departments,
    question: '谁来清？',
    meetingAt,
    proposalId,
  });
  t.match((await pageOf(matter)).whistleProposals, [{ proposalId, whistleId }]);
});
