import { chinaYears, workingCalendar } from '@linli/calendar';
import t from 'tap';
import { catalogueWith, type DutyChange, limitsWith, noCase, unitAt } from '../../src/index.js';
import { actor, CaseStory, type Circumstances, isRefused } from './case-story.js';
import { registeredCase } from './cases.js';
import { acceptedCase, toTheFireBrigade } from './dispatch/dispatches.js';
import { contactedCase, resolve } from './lifecycle/endings.js';
import { directory, FIRE_BRIGADE, idOf, NARROW_COMMUNITY } from './neighbourhood.js';

const today: Circumstances = { at: '2026-11-02T02:00:00.000Z' };
const nextYear: Circumstances = { at: '2027-01-05T02:00:00.000Z' };
const revision = { code: 'HJ01', version: 2, from: '2026-12-01', reason: '试点' } as const;

t.test('a type revised after opening: the case goes on under the version it was opened under', async (t) => {
  const catalogue = catalogueWith([
    { ...revision, changes: { evidence: 'order_and_recheck', dueClass: 'U' } },
  ]);
  const later = { at: '2026-12-02T02:00:00.000Z', rules: { catalogue } };
  t.match(registeredCase('HJ01').decide({ type: 'AcceptCase' }, later), [{ data: { class: 'S' } }]);
  t.equal(contactedCase('HJ01').when(resolve, later).stage, 'RESOLVED');
  const place = { areaPath: ['370199', '370199001', '370199001001'] };
  const report = { reportId: idOf(1), confidentialReporter: false, filedAt: later.at };
  const open = {
    type: 'OpenCase',
    caseId: idOf(2),
    title: '楼道堆物',
    typeCode: 'HJ01',
    place,
    urgent: false,
    risk: 'low',
    report,
  } as const;
  const fresh = new CaseStory(noCase);
  t.match(fresh.decide(open, later), [{ data: { typeVersion: 2 } }, {}]);
  t.match(fresh.decide(open, { ...today, rules: { catalogue } }), [{ data: { typeVersion: 1 } }, {}]);
});

t.test('a limit changed after acceptance moves no due date that was given (I12)', async (t) => {
  const limits = limitsWith([{ name: 'resolution_general', value: 5, from: '2026-11-03' }]);
  const accepted = registeredCase('JF01').when({ type: 'AcceptCase' }, { ...today, rules: { limits } });
  t.match(accepted.state, { due: { at: '2026-11-09T16:00:00.000Z', basis: { count: 7 } } });
  const next = registeredCase('JF01').when(
    { type: 'AcceptCase' },
    { at: '2026-11-03T02:00:00.000Z', rules: { limits } },
  );
  t.match(next.state, { due: { basis: { count: 5 } } });
});

t.test('a late entry is judged by the limit of the day it tells of', async (t) => {
  const limits = limitsWith([{ name: 'resolution_general', value: 5, from: '2026-11-03' }]);
  const late = { at: '2026-11-02T02:00:00.000Z', now: '2026-11-04T02:00:00.000Z', rules: { limits } };
  t.match(registeredCase('JF01').decide({ type: 'AcceptCase' }, late), [
    { data: { due: { basis: { count: 7 } } } },
  ]);
});

t.test(
  'a provisional date is counted anew by the limit it was given under, not by the one of today (I12, I13)',
  async (t) => {
    const rest = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
    const year = { year: 2027, restDays: rest.map((date) => ({ date, name: '元旦' })), makeupWorkdays: [] };
    const rules = {
      calendar: workingCalendar([...chinaYears, year]),
      limits: limitsWith([{ name: 'resolution_complex', value: 7, from: '2026-12-20' }]),
    };
    const accepted = registeredCase('JF05').when(
      { type: 'AcceptCase' },
      { at: '2026-12-14T02:00:00.000Z', rules: { limits: rules.limits } },
    );
    const story = accepted.when({ type: 'RecomputeDue' }, { ...nextYear, rules, by: actor('SYS') });
    t.match(story.state, {
      due: { at: '2027-01-05T16:00:00.000Z', provisional: false, basis: { count: 20 } },
      acceptance: { originalDue: { at: '2027-01-04T16:00:00.000Z', provisional: true } },
    });
  },
);

t.test('a dispatch is judged by the duty list of its day', async (t) => {
  const changes: DutyChange[] = [{ duties: ['JF01', 'HJ01'], from: '2026-11-03' }];
  const withChanges = {
    ...directory,
    unit: (code: string, at?: string) => {
      const unit = directory.unit(code);
      return unit && code === NARROW_COMMUNITY && at !== undefined ? unitAt(unit, changes, at) : unit;
    },
  };
  const dispatch = { ...toTheFireBrigade, leadUnit: NARROW_COMMUNITY, supportingUnits: [FIRE_BRIGADE] };
  const on = (at: string): Circumstances => ({
    at,
    by: actor('SD', '370199001'),
    rules: { directory: withChanges },
  });
  isRefused(t, acceptedCase('HJ01'), dispatch, 'OUTSIDE_COMMUNITY_DUTIES', on('2026-11-02T15:59:59.999Z'));
  t.equal(acceptedCase('HJ01').when(dispatch, on('2026-11-02T16:00:00.000Z')).stage, 'DISPATCHED');
});
