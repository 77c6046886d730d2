import { randomUUID } from 'node:crypto';
import { createApplication, type Parts } from '@linli/application';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
t.teardown(() => system.close());
const { application, parts } = system;

const grid = callerOf('GW');
const lead = callerOf('CW');
const street = callerOf('SD');
const callback = callerOf('VR');

/** The same application in a process that dies when it appends to this stream. */
function dyingAt(stream: string) {
  const store: Parts['store'] = {
    readStream: (read) => parts.store.readStream(read),
    readAll: (range) => parts.store.readAll(range),
    end: () => parts.store.end(),
    behind: (position) => parts.store.behind(position),
    append: async (appended, ...rest) => {
      if (appended === stream) throw new Error('killed');
      return await parts.store.append(appended, ...rest);
    },
  };
  return createApplication({ ...parts, store });
}

async function filedReport(): Promise<string> {
  const reportId = randomUUID();
  const said = { channel: 'visit' as const, text: '楼上漏水', urgent: false, confidentialReporter: false };
  const place = { areaCode: COMMUNITY };
  await application.fileReport(grid, { reportId, place, photoHashes: [], ...said }, freshRequest());
  return reportId;
}

async function openedCase(typeCode = 'HJ01'): Promise<{ caseId: string; reportId: string }> {
  const [caseId, reportId] = [randomUUID(), await filedReport()];
  const opening = { caseId, reportId, title: '3号楼飞线充电', typeCode, risk: 'low' as const };
  await application.openCase(lead, opening, freshRequest());
  return { caseId, reportId };
}

async function typesIn(stream: string): Promise<string[]> {
  return (await parts.store.readStream(stream)).events.map(({ type }) => type);
}

async function seen(): Promise<void> {
  const { position } = await application.fileReport(
    grid,
    {
      reportId: randomUUID(),
      place: { areaCode: COMMUNITY },
      channel: 'visit',
      text: '—',
      urgent: false,
      confidentialReporter: false,
      photoHashes: [],
    },
    freshRequest(),
  );
  if (!(await parts.readModels.waitFor(position, 10_000))) throw new Error('the views did not come along');
}

async function closeCase(caseId: string): Promise<void> {
  const act = async (caller: typeof lead, command: Parameters<typeof application.actOnCase>[2]) => {
    await application.actOnCase(caller, caseId, command, freshRequest());
  };
  const hash = 'c'.repeat(64);
  await act(lead, { type: 'AcceptCase' });
  const contact = { contactId: randomUUID(), channel: 'telephone' as const, summary: '已联系' };
  await act(grid, { type: 'RecordContact', reached: true, ...contact });
  const look = { checkId: randomUUID(), note: '属实', checklist: [], photoHashes: [hash] };
  await act(grid, { type: 'CheckSite', finding: 'founded', ...look });
  await act(lead, {
    type: 'Resolve',
    outcome: 'resolved',
    finding: 'founded',
    handlingNote: '已清理',
    publicReply: '已清理',
    evidence: [{ evidenceId: randomUUID(), kind: 'photo', hash }],
  });
  await act(callback, { type: 'Verify', result: 'pass', checklist: [] });
}

t.test('a join cut off between the two cases is completed by the same command', async (t) => {
  const [one, other] = [await openedCase(), await openedCase()];
  const join = { caseId: one.caseId, joinId: randomUUID(), into: other.caseId, reason: '同一件事' };
  const request = freshRequest();
  await t.rejects(dyingAt(`case-${other.caseId}`).joinCase(lead, join, request), { message: 'killed' });
  await application.joinCase(lead, join, request);
  await application.joinCase(lead, join, request);
  t.strictSame(await typesIn(`case-${one.caseId}`), ['CaseOpened', 'ReportAttached', 'CaseJoined']);
  t.strictSame(await typesIn(`case-${other.caseId}`), ['CaseOpened', 'ReportAttached', 'CaseTakenIn']);
});

t.test('nobody repeats it: the join, and the undoing of one, are settled', async (t) => {
  const [one, other] = [await openedCase(), await openedCase()];
  const join = { caseId: one.caseId, joinId: randomUUID(), into: other.caseId, reason: '同一件事' };
  const dying = dyingAt(`case-${other.caseId}`);
  await t.rejects(dying.joinCase(lead, join, freshRequest()), { message: 'killed' });
  await seen();
  await application.settleJoins();
  t.match(await typesIn(`case-${other.caseId}`), ['CaseOpened', 'ReportAttached', 'CaseTakenIn']);
  await t.rejects(dying.unjoinCase(lead, join, freshRequest()), { message: 'killed' });
  await seen();
  t.equal(await application.settleJoins(), 1);
  await seen();
  t.equal(await application.settleJoins(), 0);
  const sides = [await typesIn(`case-${one.caseId}`), await typesIn(`case-${other.caseId}`)];
  t.strictSame(
    sides.map((types) => types.slice(2)),
    [
      ['CaseJoined', 'CaseUnjoined'],
      ['CaseTakenIn', 'CaseLetGo'],
    ],
  );
});

t.test('of two cases joined into each other at once, one at most is gone', async (t) => {
  const [one, other] = [await openedCase(), await openedCase()];
  const there = { caseId: one.caseId, joinId: randomUUID(), into: other.caseId, reason: '同一件事' };
  const back = { caseId: other.caseId, joinId: randomUUID(), into: one.caseId, reason: '同一件事' };
  // Each decides before it has heard of the other: the process dies before the second step.
  const read = parts.store.readStream.bind(parts.store);
  const blind = createApplication({
    ...parts,
    store: {
      ...parts.store,
      readAll: (range) => parts.store.readAll(range),
      end: () => parts.store.end(),
      behind: (position) => parts.store.behind(position),
      append: (...appending) => parts.store.append(...appending),
      readStream: async (stream) => {
        const told = await read(stream);
        return stream === `case-${one.caseId}`
          ? { ...told, events: told.events.filter(({ type }) => type !== 'CaseJoined') }
          : told;
      },
    } as Parts['store'],
  });
  await t.rejects(dyingAt(`case-${other.caseId}`).joinCase(lead, there, freshRequest()), {
    message: 'killed',
  });
  await blind.joinCase(lead, back, freshRequest()).catch(() => undefined);
  await seen();
  await application.settleJoins();
  const joined = async (id: string) => (await application.casePage(lead, id)).stage === 'JOINED';
  t.notOk((await joined(one.caseId)) && (await joined(other.caseId)));
});

t.test('whoever filed a report can always be told the current case number (I10)', async (t) => {
  const [one, other] = [await openedCase(), await openedCase()];
  const numberTold = async () => {
    await seen();
    return (await application.reportPage(lead, one.reportId)).currentCase?.caseId;
  };
  t.equal(await numberTold(), one.caseId);
  const join = { caseId: one.caseId, joinId: randomUUID(), into: other.caseId, reason: '同一件事' };
  await application.joinCase(lead, join, freshRequest());
  t.equal(await numberTold(), other.caseId);
  await closeCase(other.caseId);
  t.equal(await numberTold(), other.caseId, 'after closing as well');
  await application.unjoinCase(lead, join, freshRequest());
  t.equal(await numberTold(), one.caseId);
});

t.test('a split moves the chosen reports, each in exactly one case at any time (I9)', async (t) => {
  const { caseId, reportId: stays } = await openedCase();
  const goes = await filedReport();
  await application.attachReport(lead, { caseId, reportId: goes }, freshRequest());
  const childId = randomUUID();
  const part = { title: '2号楼飞线充电', typeCode: 'HJ04', risk: 'low' as const };
  const split = { caseId, childId, ...part, reportIds: [goes], evidenceIds: [] };
  const request = freshRequest();
  await t.rejects(application.splitCase(lead, split, request), { code: 'FORBIDDEN' });
  for (const stream of [`case-${childId}`, `case-${caseId}`, `report-${goes}`]) {
    await t.rejects(dyingAt(stream).splitCase(street, split, request), { message: 'killed' });
    const report = await typesIn(`report-${goes}`);
    const wanders = report.filter((type) => type === 'ReportDetachedFromCase').length;
    t.equal(report.filter((type) => type === 'ReportAttachedToCase').length, wanders + 1, stream);
  }
  const receipt = await application.splitCase(street, split, request);
  t.match(await application.splitCase(street, split, request), {
    id: receipt.id,
    revision: receipt.revision + 1,
  });
  t.strictSame(await typesIn(`case-${childId}`), ['CaseOpened', 'ReportAttached']);
  t.strictSame((await typesIn(`case-${caseId}`)).slice(-2), ['ChildOpened', 'ReportDetached']);
  await seen();
  const child = await application.casePage(lead, childId);
  t.match(child, { linkedTo: { caseId, as: 'child' }, reports: [{ reportId: goes }] });
  const parent = await application.casePage(lead, caseId);
  t.match(parent, { reports: [{ reportId: stays }], children: [{ childId, reportIds: [goes] }] });
});

t.test('a parent hears of the end of its children, at once or when it is settled', async (t) => {
  const { caseId } = await openedCase();
  const part = {
    title: '2号楼飞线充电',
    typeCode: 'HJ04',
    risk: 'low' as const,
    reportIds: [],
    evidenceIds: [],
  };
  const [quick, cut] = [randomUUID(), randomUUID()];
  for (const childId of [quick, cut])
    await application.splitCase(street, { caseId, childId, ...part }, freshRequest());
  await application.actOnCase(
    lead,
    quick,
    { type: 'DeclineCase', reason: 'out_of_scope', reporterWasTold: '—' },
    freshRequest(),
  );
  t.equal((await typesIn(`case-${caseId}`)).at(-1), 'ChildEnded');
  const decline = { type: 'DeclineCase' as const, reason: 'out_of_scope' as const, reporterWasTold: '—' };
  await t.rejects(dyingAt(`case-${caseId}`).actOnCase(lead, cut, decline, freshRequest()), {
    message: 'killed',
  });
  await seen();
  t.equal(await application.settleChildren(), 1);
  await seen();
  t.equal(await application.settleChildren(), 0);
  const { children } = await application.casePage(lead, caseId);
  t.match(children, [{ ended: { stage: 'DECLINED' } }, { ended: { stage: 'DECLINED' } }]);
});

t.test('a child whose opening was cut off is known to its parent once it is settled', async (t) => {
  const { caseId } = await openedCase();
  const childId = randomUUID();
  const part = {
    title: '2号楼飞线充电',
    typeCode: 'HJ04',
    risk: 'low' as const,
    reportIds: [],
    evidenceIds: [],
  };
  const dying = dyingAt(`case-${caseId}`);
  await t.rejects(dying.splitCase(street, { caseId, childId, ...part }, freshRequest()), {
    message: 'killed',
  });
  await seen();
  await application.settleChildren();
  t.equal((await typesIn(`case-${caseId}`)).at(-1), 'ChildOpened');
});

t.test('a closed case takes a report, stays closed, and offers to be reopened', async (t) => {
  const { caseId } = await openedCase();
  await closeCase(caseId);
  const reportId = await filedReport();
  const { warnings } = await application.attachReport(lead, { caseId, reportId }, freshRequest());
  t.strictSame(warnings, ['REOPEN_OFFERED']);
  t.equal((await application.casePage(lead, caseId)).stage, 'CLOSED');
});

t.test('a relapse is a report and a new case linked to the closed one', async (t) => {
  const { caseId } = await openedCase();
  await closeCase(caseId);
  const watchId = randomUUID();
  await application.actOnCase(lead, caseId, { type: 'StartWatch', watchId }, freshRequest());
  const relapse = {
    caseId,
    watchId,
    checkId: randomUUID(),
    linkedCaseId: randomUUID(),
    reportId: randomUUID(),
    title: '3号楼又见飞线充电',
    text: '回头看时又发现飞线',
    photoHashes: [],
  };
  const request = freshRequest();
  for (const stream of [`report-${relapse.reportId}`, `case-${relapse.linkedCaseId}`, `case-${caseId}`])
    await t.rejects(dyingAt(stream).recordRelapse(lead, relapse, request), { message: 'killed' });
  await application.recordRelapse(lead, relapse, request);
  await application.recordRelapse(lead, relapse, request);
  t.strictSame((await typesIn(`case-${caseId}`)).slice(-2), ['WatchChecked', 'RelapseFound']);
  t.strictSame(await typesIn(`case-${relapse.linkedCaseId}`), ['CaseOpened', 'ReportAttached']);
  const { linkedTo } = await application.casePage(lead, relapse.linkedCaseId);
  t.strictSame(linkedTo, { caseId, as: 'relapse' });
  const { stage, watches } = await application.casePage(lead, caseId);
  t.match({ stage, watches }, { stage: 'CLOSED', watches: [{ running: false }] });
});
