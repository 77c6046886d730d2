import t from 'tap';
import { answer, attach, CASE, decline, isRefused, leadsTo, leak, reportAfter } from './report-story.js';

const enquiry = { type: 'AnswerReport', kind: 'enquiry', reply: '周一至周五办理' } as const;

t.test('a word of advice answers a report of any type', async (t) => {
  const { type: _, ...data } = answer;
  const state = leadsTo(t, reportAfter(leak), answer, [{ type: 'ReportAnswered', data }]);
  t.equal(state.stage, 'ANSWERED');
});

t.test('an enquiry is answered at once; a matter that needs work is not answered away', async (t) => {
  isRefused(t, reportAfter(leak), enquiry, 'REPORT_NEEDS_A_CASE');
  const asked = { ...leak, typeCode: 'ZX01' };
  t.equal(reportAfter(asked, enquiry).stage, 'ANSWERED');
  t.equal(
    reportAfter(leak, { ...enquiry, typeCode: 'ZX01' }).stage,
    'ANSWERED',
    'whoever answers may classify it',
  );
  isRefused(t, reportAfter(asked), { ...enquiry, typeCode: 'FW01' }, 'REPORT_NEEDS_A_CASE');
});

t.test('a report nobody has classified may be an enquiry', async (t) => {
  const { typeCode: _, ...unclassified } = leak;
  t.equal(reportAfter(unclassified, enquiry).stage, 'ANSWERED');
});

t.test('a report is declined with a reason and with what the reporter was told', async (t) => {
  const { type: _, ...data } = decline;
  const state = leadsTo(t, reportAfter(leak), decline, [{ type: 'ReportDeclined', data }]);
  t.equal(state.stage, 'DECLINED');
});

t.test('only what is pending is answered or declined', async (t) => {
  isRefused(t, reportAfter(leak, decline), answer, 'REPORT_NOT_PENDING');
  isRefused(t, reportAfter(leak, answer), decline, 'REPORT_NOT_PENDING');
  for (const command of [answer, decline]) {
    isRefused(t, reportAfter(leak, attach), command, 'REPORT_ALREADY_ATTACHED');
    isRefused(t, reportAfter(), command, 'REPORT_UNKNOWN');
  }
  t.match(reportAfter(leak, attach), { caseId: CASE });
});
