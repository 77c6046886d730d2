import type { AccountEvent } from '@linli/case-domain';
import t from 'tap';
import { PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const OWNER = uuid(90);
const STREAM = `account-2026-03-02-${OWNER}`;
const AT = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-02T02:00:00.000Z';
const areaPath = [...PATH];
const made: AccountEvent = { type: 'AccountChanged', data: { change: 'created', areaPath } };
const failed: AccountEvent = { type: 'SignInFailed', data: { count: 3, areaPath } };
const signedIn: AccountEvent = {
  type: 'SignedIn',
  data: { way: 'password', sessionId: uuid(91), areaPath },
};
const before: AccountEvent = { type: 'SignedIn', data: { way: 'password', areaPath } };

t.test('what happened to an account is listed with who did it, and of a sign-in its session', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ at: AT, by: 'administrator' }, STREAM, made);
  await happenAt({ at: LATER, by: OWNER }, STREAM, signedIn, before);
  const inOrder = (await rows('account_event')).toSorted(
    (one, other) => Number(one.position) - Number(other.position),
  );
  const row = { accountId: OWNER, accountDay: `2026-03-02-${OWNER}` };
  t.match(inOrder, [
    { ...row, kind: 'ACCOUNT_CHANGED', change: 'created', actor: 'administrator', sessionId: null },
    { ...row, kind: 'SIGNED_IN', change: null, actor: OWNER, sessionId: uuid(91) },
    { ...row, kind: 'SIGNED_IN', sessionId: null },
  ]);
});

t.test('the events of one account are listed latest first, by kind, a page at a time', async (t) => {
  const { happenAt, views } = await emptyViews();
  await happenAt({ at: AT, by: 'administrator' }, STREAM, made);
  await happenAt({ at: LATER, by: OWNER }, STREAM, failed);
  await happenAt({ at: LATER, by: 'other' }, `account-2026-03-02-${uuid(92)}`, signedIn);
  const { items } = await views.accountEvents({ accountId: OWNER });
  t.match(items, [
    { kind: 'SIGN_IN_FAILED', times: 3, happenedAt: LATER },
    { kind: 'ACCOUNT_CHANGED', change: 'created', happenedAt: AT },
  ]);
  t.equal(items.length, 2);
  const failures = await views.accountEvents({ accountId: OWNER, kinds: ['SIGN_IN_FAILED'] });
  t.equal(failures.items.length, 1);
  const first = await views.accountEvents({ accountId: OWNER, limit: 1 });
  const rest = await views.accountEvents({ accountId: OWNER, limit: 1, after: first.next });
  t.match([...first.items, ...rest.items], items);
});

t.test('behind the wall everybody finds their own account, wherever their post lay', async (t) => {
  const { happenAt, views } = await emptyViews();
  await happenAt({ at: AT, by: OWNER }, STREAM, signedIn);
  const found = async (account: string) => {
    const walled = views.within({ areaCode: '370103', unit: 'unit', account });
    return (await walled.accountEvents({ accountId: OWNER })).items.length;
  };
  t.equal(await found(OWNER), 1);
  t.equal(await found('account-2'), 0);
});
