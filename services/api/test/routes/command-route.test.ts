import { randomUUID } from 'node:crypto';
import t from 'tap';
import { CaseUnderTest, reportBody } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

async function opened(): Promise<CaseUnderTest> {
  const matter = new CaseUnderTest(system);
  await matter.open();
  return matter;
}

t.test('a receipt tells id, revision and position, and repeats them in the headers', async (t) => {
  const matter = await opened();
  const answer = await matter.post('community', 'acceptance');
  const { id, revision, position } = answer.json<{ id: string; revision: number; position: string }>();
  t.equal(id, matter.caseId);
  t.equal(answer.headers.etag, `"${revision}"`);
  t.equal(answer.headers['linli-position'], position);
});

t.test(
  'the same command again is answered with a receipt and done once, though the revision is old by now',
  async (t) => {
    const matter = await opened();
    const headers = { 'if-match': `"${matter.revision}"`, 'idempotency-key': randomUUID() };
    const first = await matter.try('community', 'POST', 'acceptance', {}, headers);
    const second = await matter.try('community', 'POST', 'acceptance', {}, headers);
    t.equal(first.statusCode, 200);
    t.equal(second.statusCode, 200);
    t.strictSame(second.json(), first.json());
  },
);

t.test(
  'a key belongs to its sender and to its command: others with the same key are no repetition',
  async (t) => {
    const matter = await opened();
    const headers = { 'idempotency-key': randomUUID() };
    await matter.post('community', 'acceptance');
    const dispatchId = randomUUID();
    await matter.put('community', `dispatches/${dispatchId}`, {
      leadUnit: '370199001001',
      taskDueAt: '2026-12-01T00:00:00.000Z',
    });
    const signed = await matter.try('community', 'POST', `dispatches/${dispatchId}/signature`, {}, headers);
    t.equal(signed.statusCode, 200);
    const other = await matter.try('colleague', 'POST', `dispatches/${dispatchId}/signature`, {}, headers);
    t.equal(other.statusCode, 200, 'signing twice is quiet');
    const decline = { reason: 'out_of_scope', reporterWasTold: '已告知' };
    const declined = await matter.try('community', 'POST', 'decline', decline, headers);
    t.equal(
      declined.statusCode,
      409,
      'declining with the key of the signature is not taken for the signature',
    );
  },
);

t.test('without If-Match nothing is changed, and without a key nothing without an id', async (t) => {
  const matter = await opened();
  const url = matter.url('acceptance');
  const noRevision = await system.ask('community', { method: 'POST', url, payload: {} });
  t.match(noRevision.json(), { status: 428, code: 'PRECONDITION_REQUIRED' });
  const noKey = await system.ask('community', {
    method: 'POST',
    url,
    payload: {},
    headers: { 'if-match': '"1"' },
  });
  t.match(noKey.json(), { status: 400, code: 'IDEMPOTENCY_KEY_REQUIRED' });
  const garbled = await matter.try('community', 'POST', 'acceptance', {}, { 'if-match': 'W/"1"' });
  t.match(garbled.json(), { status: 400, errors: [{ field: '/if-match', reason: 'wrong_form' }] });
});

t.test('a command on an old revision is refused with what happened since', async (t) => {
  const matter = await opened();
  const seen = { 'if-match': `"${matter.revision}"` };
  await matter.post('community', 'acceptance');
  const note = { text: '先记一笔' };
  const stale = await matter.try('colleague', 'PUT', `notes/${randomUUID()}`, note, seen);
  t.match(stale.json(), {
    status: 412,
    code: 'STALE_REVISION',
    revision: matter.revision,
    intervening: [{ revision: matter.revision, type: 'CaseAccepted' }],
  });
  const whatever = await matter.try('colleague', 'PUT', `notes/${randomUUID()}`, note, { 'if-match': '*' });
  t.equal(whatever.statusCode, 200, 'a fact that holds at any revision says so');
});

t.test('an alarm needs no revision', async (t) => {
  const matter = await opened();
  const url = matter.url(`dangers/${randomUUID()}`);
  const payload = { text: '持刀威胁' };
  const alarm = await system.ask('grid', { method: 'PUT', url, payload });
  t.equal(alarm.statusCode, 200);
});

t.test('a case nobody may know of is answered like one that does not exist', async (t) => {
  const matter = await opened();
  const foreign = await matter.try('elsewhere', 'POST', 'acceptance');
  const absent = await new CaseUnderTest(system).try('elsewhere', 'POST', 'acceptance');
  t.match(foreign.json(), { status: 404, code: 'CASE_UNKNOWN' });
  const { instance: _, correlationId: __, ...one } = foreign.json<Record<string, unknown>>();
  const { instance: ___, correlationId: ____, ...other } = absent.json<Record<string, unknown>>();
  t.strictSame(one, other);
});

t.test('who sees a case and may not do a thing is told so', async (t) => {
  const matter = await opened();
  for (const person of ['auditor', 'leader', 'grid'] as const) {
    const answer = await matter.try(person, 'POST', 'acceptance');
    t.match(answer.json(), { status: 403, code: 'FORBIDDEN' }, person);
  }
});

t.test('a rule that says no is a conflict with its code', async (t) => {
  const matter = await opened();
  await matter.post('community', 'acceptance');
  const twice = await matter.try('community', 'POST', 'decline', {
    reason: 'out_of_scope',
    reporterWasTold: '已告知',
  });
  t.match(twice.json(), { status: 409, code: 'STAGE_NOT_ALLOWED' });
});

t.test('what happened yesterday needs a reason, which is kept beside it', async (t) => {
  const matter = await opened();
  system.pass(26 * 60);
  const occurredAt = new Date(Date.parse(system.now()) - 25 * 3_600_000).toISOString();
  const url = `notes/${randomUUID()}`;
  const without = await matter.try('community', 'PUT', url, { text: '昨天的事', occurredAt });
  t.match(without.json(), { code: 'LATE_REASON_REQUIRED' });
  await matter.put('community', url, { text: '昨天的事', occurredAt, lateReason: '昨天没有信号' });
  const { items } = (await system.ask('community', { url: matter.url('timeline') })).json<{
    items: { type: string }[];
  }>();
  const lateEntry = { reason: { shown: 'clear', text: '昨天没有信号' } };
  t.match(items.at(-1), { type: 'NoteAdded', lateEntry, data: { text: { text: '昨天的事' } } });
});

t.test('what has not happened yet is refused', async (t) => {
  const url = `/api/reports/${randomUUID()}`;
  const payload = reportBody({ occurredAt: '2099-01-01T00:00:00.000Z' });
  const answer = await system.ask('grid', { method: 'PUT', url, payload });
  t.match(answer.json(), { status: 422, code: 'OCCURRED_IN_THE_FUTURE' });
});

t.test('a place that does not exist is refused by its code', async (t) => {
  const payload = reportBody({ place: { areaCode: '370199009009' } });
  const answer = await system.ask('grid', { method: 'PUT', url: `/api/reports/${randomUUID()}`, payload });
  t.match(answer.json(), { status: 422, code: 'AREA_UNKNOWN' });
});

t.test('a title that looks like a name is taken, with a warning', async (t) => {
  const matter = new CaseUnderTest(system);
  const reportId = await matter.open({ case: { title: '王大爷家漏水' } });
  t.type(reportId, 'string');
  t.strictSame(matter.warnings, ['TITLE_MAY_CARRY_A_NAME']);
});
