import { randomUUID } from 'node:crypto';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const DAY = 24 * 60;
const system = await startLivingSystem();
t.teardown(() => system.close());

t.test('D-A: a leak goes over HTTP from the report to the closed case', async (t) => {
  const leak = new CaseUnderTest(system);
  const stage = async () => (await leak.page('community')).json<{ stage: string }>().stage;
  await leak.open();
  t.equal(await stage(), 'REGISTERED');
  await leak.post('community', 'acceptance');
  await leak.put('grid', `contacts/${randomUUID()}`, {
    reached: true,
    channel: 'in_person',
    summary: '已当面了解情况',
  });
  await leak.put('grid', `site-checks/${randomUUID()}`, {
    finding: 'founded',
    note: '天花板渗水，楼上不承认',
  });
  t.equal(await stage(), 'HANDLING');

  system.pass(DAY);
  const [downstairs, upstairs, mediationId] = [randomUUID(), randomUUID(), randomUUID()];
  await leak.put('mediator', `mediations/${mediationId}`, {
    origin: 'application',
    matter: '楼上卫生间渗漏造成楼下损失',
    confirmable: true,
    parties: [
      { partyId: downstairs, standing: 'applicant', person: { personRef: randomUUID(), name: '赵大同' } },
      { partyId: upstairs, standing: 'respondent', person: { personRef: randomUUID(), name: '钱小满' } },
    ],
  });
  const mediation = `mediations/${mediationId}`;
  for (const party of [downstairs, upstairs]) {
    await leak.post('mediator', `${mediation}/parties/${party}/consent`, { way: 'oral_recorded' });
  }
  t.equal(await stage(), 'MEDIATING');
  await leak.post('mediator', `${mediation}/appointment`, {
    mediatorId: system.idOf.mediator,
    way: 'appointed',
    acceptedBy: [downstairs, upstairs],
    disclosure: { interest: 'none' },
  });
  const sessionId = randomUUID();
  const startsAt = new Date(Date.parse(system.now()) + 3_600_000).toISOString();
  await leak.put('mediator', `${mediation}/sessions/${sessionId}`, {
    startsAt,
    room: '调解室一',
    open: false,
  });
  system.pass(90);
  await leak.post('mediator', `${mediation}/sessions/${sessionId}/minutes`, {
    attendedBy: [downstairs, upstairs],
    minutes: '闭水试验显示为楼上下水管渗漏，双方同意修复并赔偿。',
  });

  const [agreementId, repair, money] = [randomUUID(), randomUUID(), randomUUID()];
  const dueAt = (days: number) => new Date(Date.parse(system.now()) + days * 86_400_000).toISOString();
  await leak.put('mediator', `${mediation}/agreements/${agreementId}`, {
    form: 'written',
    facts: '楼上卫生间下水管渗漏致楼下卧室受损',
    obligations: [
      {
        obligationId: repair,
        debtor: upstairs,
        creditor: downstairs,
        content: '修复卫生间下水管',
        dueAt: dueAt(5),
      },
      {
        obligationId: money,
        debtor: upstairs,
        creditor: downstairs,
        content: '支付赔偿款1800元',
        amountFen: 180_000,
        dueAt: dueAt(20),
      },
    ],
    lawful: true,
  });
  const signatures = `agreements/${agreementId}/signatures`;
  const signedAt = system.now();
  for (const partyId of [downstairs, upstairs]) {
    await leak.post('mediator', signatures, { act: 'party', partyId, signedAt });
  }
  await leak.post('mediator', signatures, { act: 'mediator', signedAt });
  await leak.post('mediator', signatures, { act: 'seal', signedAt });
  t.equal(await stage(), 'PERFORMING');

  system.pass(4 * DAY);
  const done = { result: 'performed', performedAt: system.now() };
  await leak.post('mediator', `obligations/${repair}/performance`, done);
  system.pass(17 * DAY);
  await leak.put('mediator', `obligations/${money}/reminders/${randomUUID()}`, { note: '已电话催促' });
  await leak.post('mediator', `obligations/${money}/performance`, {
    result: 'late',
    performedAt: system.now(),
  });
  t.equal(await stage(), 'RESOLVED');

  const refused = await leak.try('callback', 'POST', 'verification', { result: 'return', reason: '' });
  t.equal(refused.statusCode, 400, 'an empty reason is no reason');
  await leak.post('community', 'verification', { result: 'pass', checklist: ['已回访'] });
  t.equal(await stage(), 'CLOSED');

  const { items } = (await system.ask('auditor', { url: `${leak.url('timeline')}?limit=500` })).json<{
    items: { type: string; revision: number }[];
  }>();
  t.strictSame(
    items.map(({ revision }) => revision),
    items.map((_, at) => at),
    'the timeline is whole',
  );
  t.equal(items.at(-1)?.type, 'Verified');

  const before = await system.ask('auditor', {
    url: `${leak.url('replay')}?asKnown=${new Date(Date.parse(system.now()) - 30 * 86_400_000).toISOString()}`,
  });
  t.match(before.json(), { state: { stage: 'NONE' }, events: [] }, 'nobody knew of it before');
});
