import t from 'tap';
import {
  answer,
  attach,
  CASE,
  decline,
  detach,
  isRefused,
  leadsTo,
  leak,
  OTHER_CASE,
  reportAfter,
} from './report-story.js';

t.test('a pending report is attached to a case', async (t) => {
  const state = leadsTo(t, reportAfter(leak), attach, [
    { type: 'ReportAttachedToCase', data: { caseId: CASE } },
  ]);
  t.match(state, { stage: 'ATTACHED', caseId: CASE });
});

t.test('a report belongs to one case at most (I9)', async (t) => {
  isRefused(t, reportAfter(leak, attach), { ...attach, caseId: OTHER_CASE }, 'REPORT_ALREADY_ATTACHED');
});

t.test('only what is pending is attached', async (t) => {
  isRefused(t, reportAfter(leak, answer), attach, 'REPORT_NOT_PENDING');
  isRefused(t, reportAfter(leak, decline), attach, 'REPORT_NOT_PENDING');
  isRefused(t, reportAfter(), attach, 'REPORT_UNKNOWN');
});

t.test('taken out of its case a report is pending again and may go elsewhere or back', async (t) => {
  const state = leadsTo(t, reportAfter(leak, attach), detach, [
    { type: 'ReportDetachedFromCase', data: { caseId: CASE, reason: '不是同一处' } },
  ]);
  t.equal(state.stage, 'PENDING');
  t.notOk('caseId' in state, 'it belongs to no case');
  t.match(reportAfter(leak, attach, detach, { ...attach, caseId: OTHER_CASE }), { caseId: OTHER_CASE });
  t.match(reportAfter(leak, attach, detach, attach), { stage: 'ATTACHED', caseId: CASE });
});

t.test('a report is taken out only of the case it is in', async (t) => {
  isRefused(t, reportAfter(leak, attach), { ...detach, caseId: OTHER_CASE }, 'REPORT_NOT_ATTACHED');
  isRefused(t, reportAfter(leak), detach, 'REPORT_NOT_ATTACHED');
  isRefused(t, reportAfter(), detach, 'REPORT_UNKNOWN');
});
