import t from 'tap';
import { auditDecider } from '../../src/index.js';
import {
  answer,
  close,
  drawing,
  facts,
  finding,
  given,
  inOrder,
  isRefused,
  leadsTo,
  open,
} from './audit-story.js';

t.test('an audit is opened with the seed it got', async (t) => {
  const { type: _, areaPath, ...data } = open;
  leadsTo(t, given(), open, [{ type: 'AuditOpened', data: { ...data, areaPath: [...areaPath] } }]);
});

t.test('asked for again it keeps its first seed; something else under the same id is refused', async (t) => {
  leadsTo(t, given(open), { ...open, seed: 'ffeeddccbbaa99887766554433221100' }, []);
  isRefused(t, given(open), { ...open, size: 3 }, 'AUDIT_EXISTS');
});

t.test('a period is a year at most, ends after it begins and has begun', async (t) => {
  isRefused(t, given(), { ...open, to: open.from }, 'AUDIT_PERIOD_WRONG');
  isRefused(t, given(), { ...open, from: '2025-10-31T16:00:00.000Z' }, 'AUDIT_PERIOD_WRONG');
  const later = { ...open, from: '2026-11-29T16:00:00.000Z' };
  isRefused(t, given(), later, 'AUDIT_PERIOD_WRONG');
});

t.test('a day for another look is later than today', async (t) => {
  const drawn = given(open, drawing);
  const next = leadsTo(t, drawn, { type: 'SetReaudit', on: '2026-11-29' }, [
    { type: 'ReauditSet', data: { on: '2026-11-29' } },
  ]);
  leadsTo(t, next, { type: 'SetReaudit', on: '2027-01-15' }, [
    { type: 'ReauditSet', data: { on: '2027-01-15' } },
  ]);
  isRefused(t, drawn, { type: 'SetReaudit', on: '2026-11-28' }, 'REAUDIT_IN_THE_PAST');
  isRefused(t, given(open), { type: 'SetReaudit', on: '2026-11-29' }, 'SAMPLE_NOT_DRAWN');
});

t.test('an audit is closed when every case was looked at and every finding answered', async (t) => {
  const done = [{ type: 'AuditClosed' as const, data: { conclusion: close.conclusion } }];
  leadsTo(t, given(open, drawing, finding, inOrder, answer), close, done);
  isRefused(t, given(open, drawing, finding), close, 'SAMPLE_NOT_EXAMINED');
  isRefused(t, given(open, drawing, finding, inOrder), close, 'FINDINGS_UNANSWERED');
});

t.test('what nobody answered is looked at again on a day that is set', async (t) => {
  const again = { type: 'SetReaudit', on: '2027-01-15' } as const;
  leadsTo(t, given(open, drawing, finding, inOrder, again), close, [
    { type: 'AuditClosed', data: { conclusion: close.conclusion } },
  ]);
});

t.test('an audit nothing was drawn for may be closed; what is no audit may not', async (t) => {
  leadsTo(t, given(open), close, [{ type: 'AuditClosed', data: { conclusion: close.conclusion } }]);
  isRefused(t, given(), close, 'AUDIT_UNKNOWN');
});

t.test('nothing happens before it is recorded', async (t) => {
  const later = { ...facts, at: '2026-11-28T02:00:00.001Z' };

  t.throws(() => auditDecider.decide(open, given(), later), { code: 'OCCURRED_IN_THE_FUTURE' });
});
