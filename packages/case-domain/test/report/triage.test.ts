import t from 'tap';
import { type RecordTriageOverdue, reportDecider } from '../../src/index.js';
import {
  answer,
  attach,
  decide,
  decline,
  detach,
  isRefused,
  leadsTo,
  leak,
  reportAfter,
} from './report-story.js';

const DUE = '2026-11-02T07:30:00.000Z';
const overdue: RecordTriageOverdue = { type: 'RecordTriageOverdue', dueAt: DUE };
const whenDue = { at: DUE, role: 'SYS' } as const;

t.test('the desk is told once that nobody has decided what becomes of a report (G11)', async (t) => {
  leadsTo(t, reportAfter(leak), overdue, [{ type: 'TriageOverdue', data: { dueAt: DUE } }], whenDue);
});

t.test('a report that was settled is not late, and one taken out again is as late as it was', async (t) => {
  for (const settled of [answer, decline, attach]) {
    t.strictSame(decide(reportAfter(leak, settled), overdue, whenDue), [], settled.type);
  }
  t.match(decide(reportAfter(leak, attach, detach), overdue, whenDue), [{ type: 'TriageOverdue' }]);
});

t.test('triage is not late before its time', async (t) => {
  isRefused(t, reportAfter(leak), overdue, 'LIMIT_NOT_REACHED', {
    ...whenDue,
    at: '2026-11-02T07:29:59.999Z',
  });
});

t.test('only the system watches the clocks', async (t) => {
  isRefused(t, reportAfter(leak), overdue, 'ONLY_THE_SYSTEM_WATCHES_CLOCKS', { at: DUE });
});

t.test('there is nothing to triage where nothing was said', async (t) => {
  isRefused(t, reportDecider.initial, overdue, 'REPORT_UNKNOWN', whenDue);
});

t.test(
  'urgent is ten minutes, whatever the hour; what is imported was sorted where it comes from',
  async (t) => {
    const urgent = reportAfter({ ...leak, urgent: true });
    t.match(urgent, { clocks: { triage: { due: { at: '2026-11-02T02:10:00.000Z' } } } });
    const imported = reportAfter({ ...leak, channel: 'import' });
    t.strictSame(imported.stage === 'NONE' ? undefined : imported.clocks, {});
  },
);
