import { randomUUID } from 'node:crypto';
import type { CasePage } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest, REPORTER } from '../commands.js';
import { COMMUNITY, OTHER_COMMUNITY, type Person, STREET, startLivingSystem } from '../living-system.js';

const ENFORCEMENT = '370199001-enforcement';
const system = await startLivingSystem();
t.teardown(() => system.close());

/** A moment so many hours from now. */
function inHours(hours: number): string {
  return new Date(Date.parse(system.now()) + hours * 3_600_000).toISOString();
}

async function pageOf(matter: CaseUnderTest, person: Person): Promise<CasePage> {
  return (await matter.page(person)).json<CasePage>();
}

/** An accepted case, dispatched to a unit. */
async function dispatched(leadUnit: string): Promise<{ matter: CaseUnderTest; dispatchId: string }> {
  const matter = new CaseUnderTest(system);
  await matter.open();
  await matter.post('community', 'acceptance');
  const dispatchId = randomUUID();
  await matter.put('street', `dispatches/${dispatchId}`, { leadUnit, taskDueAt: inHours(24) });
  return { matter, dispatchId };
}

t.test('a unit objects, the street upholds, and another unit leads', async (t) => {
  const { matter, dispatchId } = await dispatched(ENFORCEMENT);
  const before = await pageOf(matter, 'department');
  t.match(
    before.actions.find(({ action }) => action === 'Object'),
    { allowed: true },
  );
  await matter.post('department', `dispatches/${dispatchId}/objection`, {
    ground: 'not_our_area',
    evidence: '该楼栋不在本辖区',
    proposedUnit: COMMUNITY,
  });
  const asked = await pageOf(matter, 'street');
  t.match(asked.dispatches, [
    { objection: { ground: 'not_our_area', evidence: { text: '该楼栋不在本辖区' } } },
  ]);
  t.match(
    asked.clocks.find(({ clock }) => clock === 'ruling'),
    { of: dispatchId, state: 'running' },
  );
  t.match(
    asked.actions.find(({ action }) => action === 'RuleObjection'),
    { allowed: true },
  );
  const signing = await matter.try('department', 'POST', `dispatches/${dispatchId}/signature`);
  t.match(signing.json(), { code: 'OBJECTION_OPEN', status: 409 });
  await matter.post('street', `dispatches/${dispatchId}/objection/ruling`, {
    ruling: 'upheld',
    reason: '地图核对无误',
    replacement: { dispatchId: randomUUID(), leadUnit: COMMUNITY, taskDueAt: inHours(24) },
  });
  const ruled = await pageOf(matter, 'street');
  t.match(ruled.dispatches, [{ objection: { ruling: { decision: 'upheld' } } }, { leadUnit: COMMUNITY }]);
  t.equal(ruled.stage, 'DISPATCHED');
});

t.test('a community from elsewhere that supports reads its task, and nobody’s particulars', async (t) => {
  const { matter, dispatchId } = await dispatched(COMMUNITY);
  await matter.post('community', `dispatches/${dispatchId}/signature`);
  t.equal((await matter.page('elsewhere')).statusCode, 404);
  const supportId = randomUUID();
  const task = '请贵社区协助联系出租人';
  await matter.put('community', `supports/${supportId}`, { unit: OTHER_COMMUNITY, task });
  const answer = await matter.page('elsewhere');
  const seen = answer.json<CasePage>();
  t.match(seen.supports, [{ supportId, unit: OTHER_COMMUNITY, task: { text: task } }]);
  for (const secret of [REPORTER.name, REPORTER.phone, '2单元502室', '楼上漏水，卧室天花板已经泡坏']) {
    t.notOk(answer.body.includes(secret), secret);
  }
  t.strictSame(
    seen.actions.map(({ action }) => action),
    ['ReplySupport'],
    'it answers, and nothing else',
  );
  const listed = await system.ask('elsewhere', { url: `/api/cases?at-least=${matter.position}` });
  t.match(listed.json(), { items: [{ caseId: matter.caseId }] });
  const entries = await system.ask('elsewhere', { url: matter.url('timeline') });
  t.match(entries, { statusCode: 200 });
  t.notOk(entries.body.includes(REPORTER.name));
  await matter.post('elsewhere', `supports/${supportId}/reply`, { reply: '已联系，明日到场' });
  t.match((await pageOf(matter, 'community')).supports, [{ reply: { text: '已联系，明日到场' } }]);
});

t.test('a supporting unit sees the case and answers the lead', async (t) => {
  const { matter, dispatchId } = await dispatched(COMMUNITY);
  await matter.post('community', `dispatches/${dispatchId}/signature`);
  t.equal((await matter.page('department')).statusCode, 404);
  const supportId = randomUUID();
  await matter.put('community', `supports/${supportId}`, { unit: ENFORCEMENT, task: '认定是否违建' });
  const seen = await pageOf(matter, 'department');
  t.match(seen.supports, [{ supportId, unit: ENFORCEMENT, task: { text: '认定是否违建' } }]);
  t.match(
    seen.clocks.find(({ clock }) => clock === 'support'),
    { of: supportId, state: 'running' },
  );
  t.match(
    seen.actions.find(({ action }) => action === 'ReplySupport'),
    { allowed: true },
  );
  const listed = await system.ask('department', { url: `/api/cases?at-least=${matter.position}` });
  t.match(listed.body, matter.caseId);
  await matter.post('department', `supports/${supportId}/reply`, { reply: '不属违建' });
  t.match((await pageOf(matter, 'community')).supports, [{ reply: { text: '不属违建' } }]);
  const another = randomUUID();
  await matter.put('community', `supports/${another}`, {
    unit: ENFORCEMENT,
    task: '复核',
    dueAt: inHours(20),
  });
  await matter.post('community', `supports/${another}/release`, { reason: '已不需要' });
  t.match((await pageOf(matter, 'community')).supports, [{}, { reason: { text: '已不需要' } }]);
});

t.test('a case goes up, whoever had it goes on seeing it, and it comes back (I15)', async (t) => {
  const { matter, dispatchId } = await dispatched(ENFORCEMENT);
  await matter.post('department', `dispatches/${dispatchId}/signature`);
  const escalationId = randomUUID();
  await matter.put('community', `escalations/${escalationId}`, {
    to: 'STREET',
    reason: '需要多部门',
    tried: '已协调三次',
  });
  const above = await pageOf(matter, 'community');
  t.match(above, { stage: 'ACCEPTED', level: 'STREET', escalations: [{ fromUnit: ENFORCEMENT }] });
  t.equal((await matter.page('department')).statusCode, 200, 'the department still sees it');
  const list = await system.ask('department', { url: `/api/cases?at-least=${matter.position}` });
  t.match(list.body, matter.caseId);
  const atTheStreet = randomUUID();
  await matter.put('street', `dispatches/${atTheStreet}`, { leadUnit: STREET, taskDueAt: inHours(24) });
  await matter.post('street', `dispatches/${atTheStreet}/signature`);
  const may = (await pageOf(matter, 'street')).actions;
  for (const action of ['SendBack', 'Delegate', 'Escalate'])
    t.match(
      may.find((one) => one.action === action),
      { allowed: true },
      action,
    );
  await matter.post('street', `escalations/${escalationId}/return`, {
    dispatchId: randomUUID(),
    missing: ['照片'],
    taskDueAt: inHours(24),
  });
  t.match(await pageOf(matter, 'street'), {
    stage: 'DISPATCHED',
    level: 'COMMUNITY',
    escalations: [{ sentBack: { unit: ENFORCEMENT, missing: [{ text: '照片' }] } }],
    dispatches: [{}, {}, { leadUnit: ENFORCEMENT }],
  });
});

t.test('a street delegates to a community', async (t) => {
  const { matter, dispatchId } = await dispatched(COMMUNITY);
  await matter.post('community', `dispatches/${dispatchId}/signature`);
  const upwards = { to: 'STREET', reason: '难', tried: '上门' };
  await matter.put('community', `escalations/${randomUUID()}`, upwards);
  const atTheStreet = randomUUID();
  await matter.put('street', `dispatches/${atTheStreet}`, { leadUnit: STREET, taskDueAt: inHours(24) });
  await matter.post('street', `dispatches/${atTheStreet}/signature`);
  await matter.put('street', `delegations/${randomUUID()}`, {
    dispatchId: randomUUID(),
    leadUnit: COMMUNITY,
    taskDueAt: inHours(24),
  });
  t.match(await pageOf(matter, 'community'), {
    level: 'COMMUNITY',
    delegations: [{ from: 'STREET', to: 'COMMUNITY', unit: COMMUNITY }],
  });
});

t.test('a community asks for more time and for a rest, and the street answers', async (t) => {
  const { matter, dispatchId } = await dispatched(COMMUNITY);
  await matter.post('community', `dispatches/${dispatchId}/signature`);
  const extensionId = randomUUID();
  await matter.put('community', `extensions/${extensionId}`, { days: 3, reason: '等配件' });
  t.match(
    (await pageOf(matter, 'street')).actions.find(({ action }) => action === 'DecideExtension'),
    { allowed: true },
  );
  const own = await matter.try('community', 'POST', `extensions/${extensionId}/decision`, {
    decision: 'granted',
    reporterWasTold: '已告知',
  });
  t.equal(own.statusCode, 403);
  await matter.post('street', `extensions/${extensionId}/decision`, {
    decision: 'granted',
    reporterWasTold: '已告知',
  });
  const extended = await pageOf(matter, 'community');
  const resolution = extended.clocks.find(({ clock }) => clock === 'resolution');
  t.ok(resolution && resolution.originalDueAt !== undefined && resolution.originalDueAt < resolution.dueAt);
  t.match(extended.extensions, [{ days: 3, granted: { was: { at: resolution?.originalDueAt } } }]);

  const holdId = randomUUID();
  const rest = { reason: 'expert_report', note: '等鉴定', until: inHours(48) };
  await matter.put('community', `holds/${holdId}`, rest);
  await matter.post('street', `holds/${holdId}/decision`, { decision: 'approved' });
  t.match(await pageOf(matter, 'community'), { stage: 'HELD', holds: [{ heldAt: String }] });
  system.pass(60);
  await matter.post('community', `holds/${holdId}/resumption`);
  const resumed = await pageOf(matter, 'community');
  t.match(resumed, { stage: 'HANDLING', holds: [{ heldMs: 3_600_000 }] });
  t.equal(
    Date.parse(resumed.clocks.find(({ clock }) => clock === 'resolution')?.dueAt ?? ''),
    Date.parse(resolution?.dueAt ?? '') + 3_600_000,
  );
});
