import type { AttemptEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const DAY = '2026-03-02-account-1';
const STREAM = `attempt-${DAY}`;
const AT = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-02T02:00:00.000Z';
const areaPath = ['3701', '370103'];
const asked: AttemptEvent = {
  type: 'AttemptRefused',
  data: {
    action: 'ViewCase',
    code: 'CASE_UNKNOWN',
    reason: 'not_known',
    about: { kind: 'case', id: CASE, atRevision: 0 },
    areaPath,
    via: 'session',
  },
};
const verified: AttemptEvent = {
  type: 'AttemptRefused',
  data: { ...asked.data, action: 'Verify', code: 'RESOLVER_MAY_NOT_VERIFY', reason: 'own_work' },
};
const counted: AttemptEvent = {
  type: 'AttemptsPassedOver',
  data: { minute: LATER, count: 7, areaPath },
};

t.test('what was tried and refused is listed with who, what and why not', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ at: AT, by: 'account-1' }, STREAM, asked, counted);
  const [one, many] = (await rows('attempt')).toSorted((a, b) => Number(a.times) - Number(b.times));
  t.match(one, {
    accountDay: DAY,
    accountId: 'account-1',
    triedAt: AT,
    action: 'ViewCase',
    reason: 'not_known',
    caseId: CASE,
    atRevision: 0,
    times: 1,
  });
  t.match(many, { triedAt: LATER, action: null, caseId: null, times: 7 });
});

t.test('attempts stand among the accesses, by kind, case, account and time', async (t) => {
  const { happen, happenAt, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: AT, by: 'account-1' }, STREAM, asked);
  await happenAt({ at: LATER, by: 'account-1' }, `access-${DAY}`, {
    type: 'CaseExported',
    data: { exportId: uuid(61), caseId: CASE },
  });
  const kinds = async (narrowed: object) =>
    (await views.accessLog({ areaCode: '370102', ...narrowed })).items.map(({ kind }) => kind);
  t.strictSame(await kinds({}), ['EXPORT', 'REFUSED']);
  t.strictSame(await kinds({ kinds: ['REFUSED'] }), ['REFUSED']);
  t.strictSame(await kinds({ caseId: CASE, to: LATER }), ['REFUSED']);
  t.strictSame(await kinds({ accountId: 'account-2' }), []);
});

t.test('an attempt on a case is listed where the case lies, any other where the post lay', async (t) => {
  const { happen, happenAt, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: AT, by: 'account-1' }, STREAM, asked, counted);
  const times = async (areaCode: string, area = areaCode) => {
    const seen = views.within({ areaCode: area, unit: 'unit', account: 'account' });
    return (await seen.accessLog({ areaCode })).items.map((entry) => entry.times);
  };
  t.strictSame(await times('370102'), [1]);
  t.strictSame(await times('370103'), [7]);
  t.strictSame(await times('370103', '370102'), [], 'and the wall stands before it');
});

t.test('attempts for given reasons are found where the case stood', async (t) => {
  const { happen, happenAt, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: AT, by: 'account-1' }, STREAM, asked, verified);
  const scope = { areaCode: '370102', restrictedOk: true };
  const found = await views.attemptsAtCases({
    scope,
    areaCode: '370102',
    reasons: ['own_work'],
    from: AT,
    to: LATER,
  });
  t.match(found, [{ caseId: CASE, revision: 0, at: AT }]);
  t.equal(found.length, 1);
});
