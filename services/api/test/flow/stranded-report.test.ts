import { randomUUID } from 'node:crypto';
import { chinaCalendar } from '@linli/calendar';
import { catalogueV1, limitsV1, type ReportEvent, reportDecider } from '@linli/case-domain';
import { handleCommand } from '@linli/kernel';
import t from 'tap';
import { CaseUnderTest, reportBody } from '../commands.js';
import { startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { application } = system;
const { readModels, store } = system.composition;

/** Files a report. */
async function filed(): Promise<string> {
  const reportId = randomUUID();
  await system.ask('grid', { method: 'PUT', url: `/api/reports/${reportId}`, payload: reportBody() });
  return reportId;
}

/** The first half of opening a case or attaching a report, as a process leaves it that is killed before the second. */
async function cutOff(reportId: string, caseId: string): Promise<void> {
  const commandId = randomUUID();
  const now = system.now();
  const by = { id: system.idOf.community, role: 'CW', orgCode: '370199001001' } as const;
  const { position = 0n } = await handleCommand({
    store,
    decider: reportDecider,
    id: reportId,
    command: { type: 'AttachReportToCase', caseId },
    facts: {
      by,
      at: now,
      now,
      calendar: chinaCalendar,
      catalogue: catalogueV1,
      limits: limitsV1,
      directory: await readModels.loadDirectory(),
    },
    meta: {
      occurredAt: now,
      recordedAt: now,
      by,
      commandId,
      causationId: commandId,
      correlationId: commandId,
    },
  });
  await readModels.waitFor(position, 5_000);
}

async function endOfLog(): Promise<bigint> {
  return BigInt((await system.app.inject('/readyz')).json<{ logEnd: string }>().logEnd);
}

/** What the report's own stream says happened to it. */
async function storyOf(reportId: string): Promise<readonly string[]> {
  const { events } = await store.readStream<ReportEvent>(`report-${reportId}`);
  return events.map(({ type }) => type);
}

t.test('a report whose case was never opened is pending again, and never lost', async (t) => {
  const reportId = await filed();
  await cutOff(reportId, randomUUID());
  t.equal(await application.settleStrandedReports(), 0, 'a request under way is left alone');
  system.pass(2);
  t.equal(await application.settleStrandedReports(), 1);
  t.same(await storyOf(reportId), ['ReportFiled', 'ReportAttachedToCase', 'ReportDetachedFromCase']);
});

t.test('an open case is told of a report that was attached to it only half', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const reportId = await filed();
  await cutOff(reportId, matter.caseId);
  system.pass(2);
  t.equal(await application.settleStrandedReports(), 1);
  const { reports } = (await matter.page('community')).json<{ reports: { reportId: string }[] }>();
  t.ok(reports.some((report) => report.reportId === reportId));
  t.same(await storyOf(reportId), ['ReportFiled', 'ReportAttachedToCase']);
});

t.test('what was settled is not settled again', async (t) => {
  await readModels.waitFor(await endOfLog(), 5_000);
  system.pass(2);
  t.equal(await application.settleStrandedReports(), 0);
});
