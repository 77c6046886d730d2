import { createHash, randomUUID } from 'node:crypto';
import type { AuditList, AuditPage, Receipt, Redrawn } from '@linli/contracts';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { OTHER_COMMUNITY, type Person, startLivingSystem } from '../living-system.js';

t.setTimeout(120_000);
const system = await startLivingSystem();
t.teardown(() => system.close());

const PERIOD = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };

async function send(person: Person, method: 'PUT' | 'POST', url: string, payload: object = {}) {
  const headers = { 'idempotency-key': randomUUID() };
  return await system.ask(person, { method, url: `/api/audits${url}`, payload, headers });
}

async function must(person: Person, method: 'PUT' | 'POST', url: string, payload: object = {}) {
  const answer = await send(person, method, url, payload);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Receipt>();
}

async function read<T>(person: Person, url: string): Promise<T> {
  const end = await system.composition.store.end();
  const answer = await system.ask(person, { url: `/api/audits${url}?at-least=${end}` });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<T>();
}

async function cases(count: number): Promise<readonly CaseUnderTest[]> {
  const opened = Array.from({ length: count }, () => new CaseUnderTest(system));
  for (const one of opened) await one.open();
  return opened;
}

async function openedAudit(more: object = {}, person: Person = 'auditor'): Promise<string> {
  const auditId = randomUUID();
  await must(person, 'PUT', `/${auditId}`, { ...PERIOD, method: 'simple', size: 2, ...more });
  return auditId;
}

async function drawn(more: object = {}): Promise<string> {
  const auditId = await openedAudit(more);
  await must('auditor', 'POST', `/${auditId}/sample`);
  return auditId;
}

async function found(auditId: string, caseId: string, kind: string, more: object = {}): Promise<string> {
  const findingId = randomUUID();
  const body = { caseId, kind, text: '缺整改后的照片', ...more };
  await must('auditor', 'PUT', `/${auditId}/findings/${findingId}`, body);
  return findingId;
}

const answering = (auditId: string, findingId: string) =>
  `/${auditId}/findings/${findingId}/answers/${randomUUID()}`;

t.test('a sample is drawn by lot from what was opened, and anybody can draw it again', async (t) => {
  await cases(5);
  const auditId = await drawn();
  const page = await read<AuditPage>('auditor', `/${auditId}`);
  t.match(page, { stage: 'DRAWN', size: 2, sampled: 2, draw: { population: 5 } });
  const lotOf = (caseId: string) => createHash('sha256').update(`${page.seed}/${caseId}`).digest('hex');
  const all = await system.ask('auditor', { url: '/api/cases?limit=200' });
  const byLot = all
    .json<{ items: { caseId: string }[] }>()
    .items.map(({ caseId }) => caseId)
    .toSorted((one, other) => (lotOf(one) < lotOf(other) ? -1 : 1));
  t.strictSame(page.cases.map(({ caseId }) => caseId).toSorted(), byLot.slice(0, 2).toSorted());
  await cases(2);
  const again = await read<Redrawn>('auditor', `/${auditId}/redraw`);
  t.match(again, { same: true, population: 5 }, 'what was opened since is not drawn from');
  const other = await send('auditor', 'POST', `/${auditId}/sample`);
  t.equal(other.statusCode, 200, 'a second draw is quiet');
  t.strictSame((await read<AuditPage>('auditor', `/${auditId}`)).cases, page.cases);
});

t.test('a finding goes to those who answer for the case, and what they say comes back', async (t) => {
  const auditId = await drawn();
  const [first, second] = (await read<AuditPage>('auditor', `/${auditId}`)).cases;
  const findingId = await found(auditId, first?.caseId ?? '', 'evidence_missing', { atRevision: 0 });
  await found(auditId, second?.caseId ?? '', 'in_order');
  t.match((await send('auditor', 'POST', `/${auditId}/closing`, { conclusion: '基本规范' })).json(), {
    status: 409,
    code: 'FINDINGS_UNANSWERED',
  });
  const listed = await read<AuditList>('community', '');
  t.match(
    listed.items.find((one) => one.auditId === auditId),
    { sampled: 2, examined: 2, unanswered: 1 },
  );
  const reply = { view: 'accepted', text: '已补拍上传' };
  for (const person of ['auditor', 'grid', 'district', 'department'] as const)
    t.match(
      (await send(person, 'PUT', answering(auditId, findingId), reply)).statusCode,
      person === 'department' ? 404 : 403,
      person,
    );
  t.match((await send('elsewhere', 'PUT', answering(auditId, findingId), reply)).json(), {
    status: 404,
    code: 'CASE_UNKNOWN',
  });
  await must('community', 'PUT', answering(auditId, findingId), reply);
  await must('auditor', 'POST', `/${auditId}/reaudit`, { on: '2027-01-15' });
  await must('auditor', 'POST', `/${auditId}/closing`, { conclusion: '基本规范' });
  const page = await read<AuditPage>('auditor', `/${auditId}`);
  t.match(page, {
    stage: 'CLOSED',
    reauditOn: '2027-01-15',
    conclusion: { shown: 'clear', text: '基本规范' },
  });
  t.match(
    page.cases.flatMap(({ findings }) => findings).find((one) => one.findingId === findingId),
    {
      atRevision: 0,
      text: { text: '缺整改后的照片' },
      answers: [{ view: 'accepted', text: { text: '已补拍上传' } }],
    },
  );
  const { events } = await system.composition.store.readStream(`audit-${auditId}`);
  const stored = JSON.stringify(events, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  t.notMatch(stored, /照片|补拍|基本规范/, 'what people wrote is sealed');
});

t.test('who answers for another part of the area learns nothing of the audit', async (t) => {
  const auditId = await drawn();
  t.match((await system.ask('elsewhere', { url: `/api/audits/${auditId}` })).json(), {
    status: 404,
    code: 'AUDIT_UNKNOWN',
  });
  const { items } = await read<AuditList>('elsewhere', '');
  t.notOk(items.some((one) => one.auditId === auditId));
  for (const person of ['grid', 'mediator', 'leader', 'police', 'administrator'] as const)
    t.equal((await system.ask(person, { url: '/api/audits' })).statusCode, 403, person);
});

t.test('a community sees no conclusion on the whole area, and does none of the auditor’s work', async (t) => {
  const auditId = await drawn();
  const page = await read<AuditPage>('community', `/${auditId}`);
  t.strictSame(page.may, []);
  t.ok(page.cases.every(({ mayAnswer }) => mayAnswer));
  const caseId = page.cases[0]?.caseId ?? '';
  const finding = { caseId, kind: 'other', text: '无' };
  for (const person of ['community', 'street', 'district'] as const) {
    const id = randomUUID();
    const open = { ...PERIOD, method: 'simple', size: 1 };
    t.match((await send(person, 'PUT', `/${id}`, open)).json(), { code: 'FORBIDDEN' }, person);
    for (const [url, body] of [
      [`/${auditId}/sample`, {}],
      [`/${auditId}/reaudit`, { on: '2027-01-15' }],
      [`/${auditId}/closing`, { conclusion: '好' }],
    ] as const)
      t.match((await send(person, 'POST', url, body)).json(), { code: 'FORBIDDEN' }, `${person} ${url}`);
    const put = await send(person, 'PUT', `/${auditId}/findings/${id}`, finding);
    t.match(put.json(), { code: 'FORBIDDEN' }, person);
  }
  await found(auditId, caseId, 'in_order');
  await found(auditId, page.cases[1]?.caseId ?? '', 'in_order');
  await must('auditor', 'POST', `/${auditId}/closing`, { conclusion: '全区规范' });
  t.notMatch(await read<AuditPage>('community', `/${auditId}`), { conclusion: {} });
});

t.test('strata are types or communities, and other areas and types are not drawn from', async (t) => {
  const byType = await drawn({ method: 'by_type', size: 3 });
  t.ok((await read<AuditPage>('auditor', `/${byType}`)).cases.every((one) => one.stratum === one.typeCode));
  const byPlace = await drawn({ method: 'by_community', size: 3 });
  for (const one of (await read<AuditPage>('auditor', `/${byPlace}`)).cases)
    t.ok(one.areaPath.includes(one.stratum));
  const nothing = await openedAudit({ area: OTHER_COMMUNITY });
  const refused = await send('auditor', 'POST', `/${nothing}/sample`);
  t.match(refused.json(), { status: 409, code: 'NO_CASE_TO_DRAW' });
  const wrong = { from: PERIOD.to, to: PERIOD.from, method: 'simple', size: 1 };
  t.match((await send('auditor', 'PUT', `/${randomUUID()}`, wrong)).json(), {
    status: 422,
    code: 'AUDIT_PERIOD_WRONG',
  });
  t.match((await send('auditor', 'PUT', `/${randomUUID()}`, { ...wrong, size: 0 })).json(), {
    status: 400,
    code: 'VALIDATION_FAILED',
  });
});
