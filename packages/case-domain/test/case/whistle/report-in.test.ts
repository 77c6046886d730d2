import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { registeredCase } from '../cases.js';
import { HOUSING_ADVICE, idOf, STATION } from '../neighbourhood.js';
import { arrival, fireOfficerThere, whistle } from './whistles.js';

const called = registeredCase().when(whistle);

t.test('a department that was called says that it came, and what it brought', async (t) => {
  const { type: _, ...data } = arrival;
  leadsTo(t, called, arrival, [{ type: 'DepartmentReportedIn', data }], fireOfficerThere);
});

t.test('nobody reports in for another department', async (t) => {
  isRefused(t, called, arrival, 'NOT_OF_THIS_UNIT', { ...fireOfficerThere, by: actor('DU', STATION) });
});

t.test('a department that was not called does not report in', async (t) => {
  isRefused(t, called, { ...arrival, department: HOUSING_ADVICE }, 'DEPARTMENT_NOT_CALLED', {
    ...fireOfficerThere,
    by: actor('DU', HOUSING_ADVICE),
  });
});

t.test('nobody reports in to a whistle that was not blown', async (t) => {
  isRefused(t, called, { ...arrival, whistleId: idOf(62) }, 'WHISTLE_UNKNOWN', fireOfficerThere);
});

t.test('nobody has arrived before arriving', async (t) => {
  isRefused(
    t,
    called,
    { ...arrival, arrivedAt: '2026-11-02T11:10:00.001Z' },
    'OCCURRED_IN_THE_FUTURE',
    fireOfficerThere,
  );
});

t.test('after the whistle is closed nobody reports in to it any more', async (t) => {
  const closed = called.when({
    type: 'CloseWhistle',
    whistleId: whistle.whistleId,
    ratings: whistle.departments.map((department) => ({ department, rating: 'partly' })),
  });
  isRefused(t, closed, arrival, 'WHISTLE_CLOSED', fireOfficerThere);
});
