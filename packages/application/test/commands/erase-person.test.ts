import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, createApplication, type Parts } from '@linli/application';
import { createLedger } from '@linli/ledger';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
t.teardown(() => system.close());
const { application, parts } = system;

const grid = callerOf('GW');
const lead = callerOf('CW');
const district = callerOf('DS');
const auditor = callerOf('AU');

interface Told {
  readonly personRef: string;
  readonly reportId: string;
}

/** Somebody reports something. */
async function told(personRef: string = randomUUID()): Promise<Told> {
  const reportId = randomUUID();
  const reporter = { personRef, name: '欧阳晓燕', phone: '13812345678' };
  const said = { channel: 'visit' as const, text: '欧阳晓燕反映楼上漏水', urgent: false };
  const place = { areaCode: COMMUNITY, address: '2单元502室' };
  const input = { reportId, place, photoHashes: [], reporter, confidentialReporter: false, ...said };
  await application.fileReport(grid, input, freshRequest());
  return { personRef, reportId };
}

/** … and is answered. */
async function answered(personRef?: string): Promise<Told> {
  const matter = await told(personRef);
  const answer = { type: 'AnswerReport', kind: 'advice', reply: '欧阳女士，请先关闭水阀' } as const;
  await application.actOnReport(lead, matter.reportId, answer, freshRequest());
  return matter;
}

/** A case for reports, with a note in it, declined: it is over. */
async function declined(first: Told, ...others: readonly Told[]): Promise<string> {
  const caseId = randomUUID();
  const opening = { caseId, reportId: first.reportId, title: '3号楼漏水', typeCode: 'FW01' };
  await application.openCase(lead, { ...opening, risk: 'low' }, freshRequest());
  for (const { reportId } of others)
    await application.attachReport(lead, { caseId, reportId }, freshRequest());
  const note = {
    type: 'AddNote',
    noteId: randomUUID(),
    text: '欧阳晓燕情绪激动',
    confidential: false,
  } as const;
  await application.actOnCase(lead, caseId, note, freshRequest());
  const decline = {
    type: 'DeclineCase',
    reason: 'statutory_route',
    reporterWasTold: '可向法院起诉',
  } as const;
  const { position } = await application.actOnCase(lead, caseId, decline, freshRequest());
  await application.waitFor(position);
  return caseId;
}

async function ask(personRef: string, erasureId: string = randomUUID()): Promise<string> {
  const request = { receivedAt: '2026-11-23T01:00:00.000Z', note: '欧阳晓燕本人申请' };
  const command = { type: 'RequestErasure', erasureId, reason: 'request_upheld', request } as const;
  await application.actOnPerson(lead, personRef, command, freshRequest());
  return erasureId;
}

async function approve(
  { personRef }: Pick<Told, 'personRef'>,
  erasureId: string,
  by: Application = application,
): Promise<void> {
  const request = freshRequest({ key: `approve ${erasureId}` });
  await by.actOnPerson(district, personRef, { type: 'ApproveErasure', erasureId }, request);
}

async function erase(matter: Told): Promise<void> {
  await approve(matter, await ask(matter.personRef));
}

async function storyOf(personRef: string): Promise<string[]> {
  const { events } = await parts.store.readStream(`person-${personRef}`);
  return events.map(({ type }) => type);
}

/** The same application in a process that dies when it destroys a key. */
const dying = createApplication({
  ...parts,
  vault: {
    ...parts.vault,
    destroyKey: () => Promise.reject(new Error('killed')),
  } satisfies Parts['vault'],
});

/** How often a text is shown in which way. */
function showings(answer: unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, shown = ''] of JSON.stringify(answer, printed).matchAll(/"shown":"(\w+)"/g))
    counts[shown] = (counts[shown] ?? 0) + 1;
  return counts;
}

function printed(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

const DONE = ['ErasureRequested', 'PersonErased', 'PersonKeysDestroyed'];

t.test(
  'two people erase a person: everything sealed for that person is gone, nothing of others',
  async (t) => {
    const matter = await answered();
    const other = await answered();
    await erase(matter);
    t.strictSame(await storyOf(matter.personRef), DONE);
    const page = await application.reportPage(lead, matter.reportId);
    t.strictSame(showings(page), { erased: 5 }, 'name, phone, text, address, reply');
    t.match(page, { status: 'ANSWERED', reportId: matter.reportId });
    t.strictSame(showings(await application.reportPage(lead, other.reportId)), { clear: 3, masked: 2 });
  },
);

t.test('the two are two, and of the right kind', async (t) => {
  const { personRef } = await answered();
  const erasureId = randomUUID();
  const over = { type: 'RequestErasure', erasureId, reason: 'retention_over' } as const;
  for (const caller of [grid, district, callerOf('SA')])
    await t.rejects(application.actOnPerson(caller, personRef, over, freshRequest()), { code: 'FORBIDDEN' });
  await ask(personRef, erasureId);
  for (const caller of [lead, auditor, callerOf('SA')]) {
    const request = freshRequest();
    await t.rejects(
      application.actOnPerson(caller, personRef, { type: 'ApproveErasure', erasureId }, request),
      { code: 'FORBIDDEN' },
    );
  }
});

t.test('whoever has nothing about the person in the own area is told of nobody', async (t) => {
  const { personRef } = await answered();
  const erasureId = randomUUID();
  const elsewhere = { ...lead, areaCode: '370199001002' };
  const command = { type: 'RequestErasure', erasureId, reason: 'retention_over' } as const;
  await t.rejects(application.actOnPerson(elsewhere, personRef, command, freshRequest()), {
    code: 'PERSON_UNKNOWN',
  });
});

t.test('a person whose report waits, or whose case is open, is not erased', async (t) => {
  const matter = await told();
  await t.rejects(ask(matter.personRef), { code: 'PERSON_IN_OPEN_CASE' });
  const opening = { caseId: randomUUID(), reportId: matter.reportId, title: '漏水', typeCode: 'FW01' };
  await application.openCase(lead, { ...opening, risk: 'low' }, freshRequest());
  await t.rejects(ask(matter.personRef), { code: 'PERSON_IN_OPEN_CASE' });
});

t.test('the texts of a case go with the last person it names', async (t) => {
  const [first, second] = [await told(), await told()];
  const caseId = await declined(first, second);
  await erase(first);
  t.ok(showings(await application.timeline(lead, caseId, { limit: 50 })).clear, 'the second is still known');
  await erase(second);
  const { items } = await application.timeline(lead, caseId, { limit: 50 });
  t.strictSame(Object.keys(showings(items)), ['erased']);
  t.strictSame(Object.keys(showings(await application.casePage(lead, caseId))), ['erased']);
});

t.test('after an erasure every list still works and every count is what it was (I34)', async (t) => {
  const matter = await told();
  const caseId = await declined(matter);
  const period = { areaCode: COMMUNITY, from: '2026-01-01', to: '2027-01-01' };
  const figures = async () => JSON.stringify(await application.figures(auditor, period), printed);
  const cases = async () => JSON.stringify(await application.caseList(auditor, { filter: {} }), printed);
  const reports = async () => (await application.reportList(auditor, { limit: 200 })).items.length;
  const before = [await figures(), await cases(), await reports()];
  await erase(matter);
  await application.waitFor((await parts.store.end()) ?? 0n);
  const { items } = await application.erasures(auditor, { statuses: ['DONE'] });
  t.ok(items.some(({ personRef }) => personRef === matter.personRef));
  t.strictSame([await figures(), await cases(), await reports()], before);
  t.match(await application.casePage(lead, caseId), {
    stage: 'DECLINED',
    reports: [{ reportId: matter.reportId }],
  });
});

t.test('after an erasure the tree over the log is what it was (I34)', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'linli-ledger-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  const { store } = system;
  const ledger = createLedger({ store, directory, signingKey: randomBytes(32), clock: parts.clock });
  const matter = await answered();
  const before = await ledger.check();
  await erase(matter);
  const after = await ledger.check();
  t.notOk(after.fault);
  t.match(after.comparedWith, { size: before.size, root: before.root });
  t.equal(after.size, before.size + DONE.length);
});

t.test('nothing can be written down about an erased person any more', async (t) => {
  const matter = await answered();
  await erase(matter);
  await t.rejects(told(matter.personRef), { code: 'PERSON_ERASED' });
  await t.rejects(ask(matter.personRef), { code: 'PERSON_ERASED' });
});

t.test('keys that a process died before destroying are destroyed by the same command', async (t) => {
  const matter = await answered();
  const erasureId = await ask(matter.personRef);
  await t.rejects(approve(matter, erasureId, dying), { message: 'killed' });
  t.strictSame(await storyOf(matter.personRef), DONE.slice(0, 2));
  await approve(matter, erasureId);
  t.strictSame(await storyOf(matter.personRef), DONE);
  t.strictSame(showings(await application.reportPage(lead, matter.reportId)), { erased: 5 });
  await approve(matter, erasureId);
  t.strictSame(await storyOf(matter.personRef), DONE, 'and once more changes nothing');
});

t.test('… and by nobody’s command at all, once', async (t) => {
  const matter = await answered();
  await t.rejects(approve(matter, await ask(matter.personRef), dying), { message: 'killed' });
  await application.waitFor((await parts.store.end()) ?? 0n);
  t.equal(await application.settleErasures(), 1);
  t.strictSame(await storyOf(matter.personRef), DONE);
  t.strictSame(showings(await application.reportPage(lead, matter.reportId)), { erased: 5 });
  await application.waitFor((await parts.store.end()) ?? 0n);
  t.equal(await application.settleErasures(), 0);
});

t.test('a rejected erasure destroys nothing', async (t) => {
  const matter = await answered();
  const erasureId = await ask(matter.personRef);
  const command = { type: 'RejectErasure', erasureId, reason: '材料不全' } as const;
  await application.actOnPerson(district, matter.personRef, command, freshRequest());
  t.notOk(showings(await application.reportPage(lead, matter.reportId)).erased);
});

t.test(
  'nobody who is still visited is erased; what was written of visits goes with the person',
  async (t) => {
    const [personRef, visitsId] = [randomUUID(), randomUUID()];
    const enrolment = {
      personRef,
      visitsId,
      place: { areaCode: COMMUNITY },
      group: 'key',
      note: '欧阳独居',
    } as const;
    await application.enrolForVisits(grid, enrolment, freshRequest());
    await t.rejects(ask(personRef), { code: 'PERSON_STILL_VISITED' });
    const end = { type: 'EndVisits', reason: '欧阳晓燕搬到女儿家' } as const;
    await application.actOnVisits(lead, visitsId, end, freshRequest());
    await approve({ personRef }, await ask(personRef));
    t.strictSame(showings(await application.visitsPage(lead, visitsId)), { erased: 2 });
  },
);
