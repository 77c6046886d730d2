import { randomUUID } from 'node:crypto';
import { CaseMovedOn, createApplication, type Parts } from '@linli/application';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
t.teardown(() => system.close());
const { application, parts } = system;

const grid = callerOf('GW');
const lead = callerOf('CW');
const colleague = callerOf('CW');

/** The same application in a process that dies when it appends to a stream of this category. */
function dyingAt(category: 'case' | 'report') {
  const store: Parts['store'] = {
    readStream: (stream) => parts.store.readStream(stream),
    readAll: (range) => parts.store.readAll(range),
    end: () => parts.store.end(),
    behind: (position) => parts.store.behind(position),
    append: async (stream, ...rest) => {
      if (stream.startsWith(`${category}-`)) throw new Error('killed');
      return await parts.store.append(stream, ...rest);
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

function caseFor(reportId: string) {
  return { caseId: randomUUID(), reportId, title: '3号楼漏水', typeCode: 'FW01', risk: 'low' as const };
}

async function typesIn(stream: string): Promise<string[]> {
  return (await parts.store.readStream(stream)).events.map(({ type }) => type);
}

const ATTACHED_REPORT = ['ReportFiled', 'ReportAttachedToCase'];
const OPENED_CASE = ['CaseOpened', 'ReportAttached'];

t.test(
  'a case whose opening was cut off between the two streams is completed by the same command',
  async (t) => {
    const opening = caseFor(await filedReport());
    const request = freshRequest();
    await t.rejects(dyingAt('case').openCase(lead, opening, request), { message: 'killed' });
    t.strictSame(await typesIn(`report-${opening.reportId}`), ATTACHED_REPORT);
    t.strictSame(await typesIn(`case-${opening.caseId}`), []);
    const receipt = await application.openCase(lead, opening, request);
    t.strictSame(await typesIn(`report-${opening.reportId}`), ATTACHED_REPORT);
    t.strictSame(await typesIn(`case-${opening.caseId}`), OPENED_CASE);
    t.match(
      await application.openCase(lead, opening, request),
      { ...receipt },
      'and once more changes nothing',
    );
    t.strictSame(await typesIn(`case-${opening.caseId}`), OPENED_CASE);
  },
);

t.test('nothing is written when the report could not be attached', async (t) => {
  const opening = caseFor(await filedReport());
  await t.rejects(dyingAt('report').openCase(lead, opening, freshRequest()), { message: 'killed' });
  t.strictSame(await typesIn(`report-${opening.reportId}`), ['ReportFiled']);
  t.strictSame(await typesIn(`case-${opening.caseId}`), []);
});

t.test('a colleague completes it under the id the report names, and under no other', async (t) => {
  const opening = caseFor(await filedReport());
  await t.rejects(dyingAt('case').openCase(lead, opening, freshRequest()), { message: 'killed' });
  await t.rejects(application.openCase(colleague, { ...opening, caseId: randomUUID() }, freshRequest()), {
    code: 'REPORT_ALREADY_ATTACHED',
    details: { caseId: opening.caseId },
  });
  await application.openCase(colleague, opening, freshRequest());
  t.strictSame(await typesIn(`case-${opening.caseId}`), OPENED_CASE);
});

t.test('a case that may not be opened leaves the report alone', async (t) => {
  const opening = { ...caseFor(await filedReport()), typeCode: 'XX99' };
  await t.rejects(application.openCase(lead, opening, freshRequest()), { code: 'CASE_TYPE_UNKNOWN' });
  t.strictSame(await typesIn(`report-${opening.reportId}`), ['ReportFiled']);
});

t.test('of two who open a case for one report at once, one does', async (t) => {
  const reportId = await filedReport();
  const attempts = await Promise.allSettled(
    [lead, colleague].map((caller) => application.openCase(caller, caseFor(reportId), freshRequest())),
  );
  t.strictSame(attempts.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  t.strictSame(await typesIn(`report-${reportId}`), ATTACHED_REPORT);
});

t.test('attaching and detaching are completed the same way', async (t) => {
  const opening = caseFor(await filedReport());
  await application.openCase(lead, opening, freshRequest());
  const second = { caseId: opening.caseId, reportId: await filedReport() };

  const attaching = freshRequest({ ifMatch: 1 });
  await t.rejects(dyingAt('case').attachReport(lead, second, attaching), { message: 'killed' });
  const attached = await application.attachReport(lead, second, attaching);
  t.equal(attached.revision, 2);
  t.strictSame(await typesIn(`report-${second.reportId}`), ATTACHED_REPORT);

  const detaching = freshRequest({ ifMatch: 2 });
  const reason = { ...second, reason: '另一处漏水' };
  await t.rejects(dyingAt('case').detachReport(lead, reason, detaching), { message: 'killed' });
  await application.detachReport(lead, reason, detaching);
  t.strictSame(await typesIn(`case-${opening.caseId}`), [...OPENED_CASE, 'ReportAttached', 'ReportDetached']);
  t.strictSame(await typesIn(`report-${second.reportId}`), [...ATTACHED_REPORT, 'ReportDetachedFromCase']);
});

t.test('a report is not attached to a case that has moved on unseen', async (t) => {
  const opening = caseFor(await filedReport());
  await application.openCase(lead, opening, freshRequest());
  const second = { caseId: opening.caseId, reportId: await filedReport() };
  await t.rejects(application.attachReport(lead, second, freshRequest({ ifMatch: 0 })), CaseMovedOn);
  t.strictSame(await typesIn(`report-${second.reportId}`), ['ReportFiled']);
});
