import t from 'tap';
import { isRefused, leadsTo, NOW } from '../case-story.js';
import { awaitingSignature, closedCase, handledCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { advisory } from '../notice/notices.js';
import { whistle } from '../whistle/whistles.js';

const report = (reportId: string) =>
  ({ type: 'ReportAttached', data: { reportId, confidentialReporter: false, filedAt: NOW } }) as const;
const withdraw = {
  type: 'Withdraw',
  reportId: idOf(501),
  wishedAt: NOW,
  how: 'oral_recorded',
  wish: '已和邻居说好，不用管了',
} as const;
const { type: _, ...data } = withdraw;
const reported = handledCase().after([report(idOf(501))]);

t.test('the reporter no longer wishes it, and it ends there', async (t) => {
  for (const story of [registeredCase(), handledCase(), awaitingSignature(handledCase())]) {
    const after = leadsTo(t, story.after([report(idOf(501))]), withdraw, [{ type: 'CaseWithdrawn', data }]);
    t.equal(after.stage, 'WITHDRAWN');
  }
});

t.test('what may endanger people is not theirs to end', async (t) => {
  isRefused(t, reported.when({ type: 'SetRisk', risk: 'high' }), withdraw, 'RISK_TOO_HIGH_TO_WITHDRAW');
  isRefused(t, handledCase('AQ01').after([report(idOf(501))]), withdraw, 'SAFETY_IS_NOT_WITHDRAWN');
});

t.test('what others have reported too goes on', async (t) => {
  isRefused(t, reported.after([report(idOf(502))]), withdraw, 'OTHERS_REPORTED_IT_TOO');
});

t.test('only somebody whose report it is withdraws it', async (t) => {
  isRefused(t, reported, { ...withdraw, reportId: idOf(503) }, 'REPORT_NOT_ATTACHED');
});

t.test('nobody wished it in the future', async (t) => {
  isRefused(t, reported, { ...withdraw, wishedAt: '2026-11-02T02:00:00.001Z' }, 'OCCURRED_IN_THE_FUTURE');
});

t.test('not while others are called to it', async (t) => {
  isRefused(t, reported.when(whistle), withdraw, 'MATTERS_STILL_OPEN');
});

t.test('not once it is being rectified, resolved or closed', async (t) => {
  isRefused(t, reported.when(advisory), withdraw, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), withdraw, 'CASE_NOT_OPEN');
});

t.test('a withdrawal by one reporter does not swallow that of another', async (t) => {
  isRefused(t, reported.when(withdraw), { ...withdraw, reportId: idOf(502) }, 'CASE_NOT_OPEN');
});
