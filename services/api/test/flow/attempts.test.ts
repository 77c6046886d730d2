import { randomUUID } from 'node:crypto';
import { type AttemptEvent, MOST_ATTEMPTS } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import t from 'tap';
import { CaseUnderTest, REPORTER } from '../commands.js';
import { DISTRICT, GRID, OTHER_COMMUNITY, type Person, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { store } = system.composition;

/** What the log says this person tried today, once what was answered is on record. */
async function attemptsOf(person: Person): Promise<readonly Recorded<AttemptEvent>[]> {
  // What is noted after the answer is noted in turn: whatever was asked before is on record when this returns.
  await new Promise(setImmediate);
  await system.application.settleAttempts();
  const { events } = await store.readStream<AttemptEvent>(`attempt-2026-11-24-${system.idOf[person]}`);
  return events;
}

async function opened(): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(system);
  await matter.open();
  return matter;
}

t.test('who asks for a case that is not theirs to know gets 404, and is on record once', async (t) => {
  const matter = await opened();
  const correlationId = randomUUID();
  for (const _ of [1, 2]) {
    const answer = await system.ask('elsewhere', {
      url: matter.url(''),
      headers: { 'x-correlation-id': correlationId },
    });
    t.match(answer.json(), { status: 404, code: 'CASE_UNKNOWN' });
  }
  const events = await attemptsOf('elsewhere');
  t.equal(events.length, 1, 'a page that asks again is the same look');
  t.match(events[0], {
    type: 'AttemptRefused',
    data: {
      action: 'ViewCase',
      code: 'CASE_UNKNOWN',
      reason: 'not_known',
      about: { kind: 'case', id: matter.caseId, atRevision: matter.revision },
      areaPath: [DISTRICT, STREET, OTHER_COMMUNITY],
      via: 'token',
    },
    meta: { by: { id: system.idOf.elsewhere, role: 'CW', orgCode: OTHER_COMMUNITY }, correlationId },
  });
});

t.test('an id that is nobody’s case is on record as nobody’s case', async (t) => {
  const before = (await attemptsOf('police')).length;
  const answer = await system.ask('police', { url: `/api/cases/${randomUUID()}` });
  t.match(answer.json(), { status: 404, code: 'CASE_UNKNOWN' });
  t.equal((await attemptsOf('police')).length, before);
});

t.test('a command refused to a role is on record once, however often it is sent', async (t) => {
  const matter = await opened();
  const key = { 'idempotency-key': randomUUID() };
  for (const _ of [1, 2, 3])
    t.match((await matter.try('leader', 'POST', 'acceptance', {}, key)).json(), { status: 403 });
  const events = await attemptsOf('leader');
  t.equal(events.length, 1);
  t.match(events[0]?.data, { action: 'AcceptCase', code: 'FORBIDDEN', reason: 'not_allowed' });
  await matter.try('leader', 'POST', 'acceptance');
  t.equal((await attemptsOf('leader')).length, 2, 'another command is another attempt');
});

t.test('who verifies what they resolved themselves is refused, and on record for it', async (t) => {
  const matter = await opened();
  await matter.post('community', 'acceptance');
  await matter.put('grid', `site-checks/${randomUUID()}`, { finding: 'founded', note: '管道破裂' });
  await matter.put('community', `contacts/${randomUUID()}`, {
    channel: 'telephone',
    reached: true,
    summary: '已约上门',
  });
  await matter.post('community', 'resolution', {
    outcome: 'not_resolved',
    notResolvedBecause: '楼上住户拒绝维修',
    finding: 'founded',
    handlingNote: '已告知可以起诉',
    publicReply: '已告知',
  });
  const checklist = [`${REPORTER.name} 已确认`];
  const answer = await matter.try('community', 'POST', 'verification', { result: 'pass', checklist });
  t.match(answer.json(), { code: 'RESOLVER_MAY_NOT_VERIFY' }, answer.body);
  const events = await attemptsOf('community');
  const own = events.filter(({ data }) => 'code' in data && data.code === 'RESOLVER_MAY_NOT_VERIFY');
  t.equal(own.length, 1);
  t.match(own[0]?.data, {
    action: 'Verify',
    reason: 'own_work',
    about: { kind: 'case', id: matter.caseId, atRevision: matter.revision },
  });
  const stored = JSON.stringify(events, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  t.notMatch(stored, new RegExp(`${REPORTER.name}|${REPORTER.phone}|确认|${GRID}`));
});

t.test('a refusal that is only about the state of the case is nobody’s record', async (t) => {
  const matter = await opened();
  const before = (await attemptsOf('street')).length;
  const answer = await matter.try('street', 'POST', 'verification', { result: 'pass' });
  t.match(answer.json(), { code: 'STAGE_NOT_ALLOWED' }, answer.body);
  t.equal((await attemptsOf('street')).length, before);
});

t.test(
  'whoever is out to fill the log finds it bounded: beyond it there is one event with a number',
  async (t) => {
    const matter = await opened();
    system.pass(1);
    const before = (await attemptsOf('elsewhere')).length;
    const beyond = 25;
    const answers = await Promise.all(
      Array.from({ length: MOST_ATTEMPTS.inAMinute + beyond }, () =>
        matter.try('elsewhere', 'POST', 'acceptance'),
      ),
    );
    t.ok(
      answers.every(({ statusCode }) => statusCode === 404),
      'the answer is the same',
    );
    t.equal((await attemptsOf('elsewhere')).length, before + MOST_ATTEMPTS.inAMinute);
    system.pass(1);
    const events = await attemptsOf('elsewhere');
    t.equal(events.length, before + MOST_ATTEMPTS.inAMinute + 1);
    t.match(events.at(-1), { type: 'AttemptsPassedOver', data: { count: beyond } });
    t.equal((await attemptsOf('elsewhere')).length, events.length, 'once');
  },
);
