import t from 'tap';
import type { ReportGiven } from '../../../src/index.js';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

function report(number: number, confidentialReporter = false): ReportGiven {
  return { reportId: idOf(number), confidentialReporter, filedAt: '2026-11-02T00:40:00.000Z' };
}
const first = report(81);
const second = report(82, true);
const oneReport = registeredCase().after([{ type: 'ReportAttached', data: first }]);
const attach = { type: 'AttachReport', report: second } as const;
const detach = { type: 'DetachReport', reportId: second.reportId, reason: '不是同一处' } as const;
const twoReports = oneReport.when(attach);

t.test(
  'another report of the same problem is attached, and its reporter stays confidential (I32)',
  async (t) => {
    const story = leadsTo(t, oneReport, attach, [{ type: 'ReportAttached', data: second }]);
    t.match(story.state, {
      stage: 'REGISTERED',
      reports: {
        [first.reportId]: { confidentialReporter: false },
        [second.reportId]: { confidentialReporter: true },
      },
    });
  },
);

t.test('a closed case takes another report and stays closed: reopening is somebody’s decision', async (t) => {
  const story = leadsTo(t, closedCase(), attach, [{ type: 'ReportAttached', data: second }]);
  t.equal(story.stage, 'CLOSED');
});

t.test('a case that was declined takes no report', async (t) => {
  const declined = oneReport.when({
    type: 'DeclineCase',
    reason: 'out_of_scope',
    reporterWasTold: '请向法院起诉',
  });
  isRefused(t, declined, attach, 'CASE_NOT_OPEN');
});

t.test('a report that does not belong is taken out with a reason, and may come back', async (t) => {
  const story = leadsTo(t, twoReports, detach, [
    { type: 'ReportDetached', data: { reportId: second.reportId, reason: '不是同一处' } },
  ]);
  t.strictSame(story.decide(attach), [{ type: 'ReportAttached', data: second }]);
});

t.test('only an attached report is taken out', async (t) => {
  isRefused(t, twoReports, { ...detach, reportId: idOf(83) }, 'REPORT_NOT_ATTACHED');
});

t.test('the last report stays: a case is about something', async (t) => {
  isRefused(t, oneReport, { ...detach, reportId: first.reportId }, 'LAST_REPORT_STAYS');
});
