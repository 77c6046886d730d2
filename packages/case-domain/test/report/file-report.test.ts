import t from 'tap';
import type { ReportEvent } from '../../src/index.js';
import { isRefused, leadsTo, leak, reportAfter } from './report-story.js';

const { type: _, ...given } = leak;
const data = { ...given, photoHashes: [...given.photoHashes] };
/** Filed at 10:00 on a Monday: two hours until noon, two after the break. */
const triageDue = { at: '2026-11-02T07:30:00.000Z', provisional: false };
const filed: ReportEvent = { type: 'ReportFiled', data: { ...data, triageDue } };

t.test('what somebody said is on record, once, and pending', async (t) => {
  const state = leadsTo(t, reportAfter(), leak, [filed]);
  t.match(state, { stage: 'PENDING', typeCode: 'FW01', confidentialReporter: true });
  for (const text of ['顶棚', '某1', '301室']) {
    const rules = JSON.stringify({ ...state, place: undefined });
    t.notOk(rules.includes(text), 'no rule reads personal text');
  }
});

t.test('a report comes after what it is about, never before (I6)', async (t) => {
  const moment = { at: '2026-11-02T02:00:00.001Z', now: '2026-11-02T02:00:00.000Z' };
  isRefused(t, reportAfter(), leak, 'OCCURRED_IN_THE_FUTURE', moment);
});

t.test('a type that is not in the catalogue is not guessed at', async (t) => {
  isRefused(t, reportAfter(), { ...leak, typeCode: 'XX99' }, 'CASE_TYPE_UNKNOWN');
});

t.test('the building stands in clear, so it carries no number of a person', async (t) => {
  const place = { ...leak.place, building: '5号楼 13800138021' };
  isRefused(t, reportAfter(), { ...leak, place }, 'PLACE_CARRIES_PERSONAL_DATA');
});
