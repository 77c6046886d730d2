import type { AccessEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const DAY = '2026-03-02-account-1';
const STREAM = `access-${DAY}`;
const AT = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-02T02:00:00.000Z';
const revealed: AccessEvent = {
  type: 'PersonalDataRevealed',
  data: { revealId: uuid(60), caseId: CASE, purpose: 'contact', fields: ['reporter.phone'] },
};
const printed: AccessEvent = {
  type: 'DocumentPrinted',
  data: {
    printId: uuid(62),
    caseId: CASE,
    document: 'order',
    documentId: uuid(63),
    fields: ['party.name'],
  },
};
const exported: AccessEvent = { type: 'CaseExported', data: { exportId: uuid(61), caseId: CASE } };

t.test('a look at personal data is listed with who, what and what for', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ at: AT, by: 'account-1' }, STREAM, revealed);
  t.match(await rows('access_log'), [
    {
      accountDay: DAY,
      accessId: uuid(60),
      kind: 'REVEAL',
      caseId: CASE,
      accountId: 'account-1',
      accessedAt: AT,
      purpose: 'contact',
      fields: ['reporter.phone'],
      note: null,
    },
  ]);
});

t.test('accesses to the cases of an area are listed latest first, by case, account and time', async (t) => {
  const { happen, happenAt, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: AT, by: 'account-1' }, STREAM, revealed);
  await happenAt({ at: LATER, by: 'account-1' }, STREAM, exported);
  const kinds = async (narrowed: object) =>
    (await views.accessLog({ areaCode: '370102', ...narrowed })).items.map(({ kind }) => kind);
  t.strictSame(await kinds({}), ['EXPORT', 'REVEAL']);
  t.strictSame(await kinds({ caseId: uuid(9) }), []);
  t.strictSame(await kinds({ accountId: 'account-2' }), []);
  t.strictSame(await kinds({ accountId: 'account-1', from: LATER }), ['EXPORT']);
  t.strictSame(await kinds({ to: LATER }), ['REVEAL']);
  t.strictSame(await kinds({ areaCode: '370103' }), []);
  const first = await views.accessLog({ areaCode: '370102', limit: 1 });
  const rest = await views.accessLog({ areaCode: '370102', limit: 1, after: first.next });
  t.match([...first.items, ...rest.items], [{ kind: 'EXPORT' }, { kind: 'REVEAL' }]);
});

t.test('a print is listed with the document that was printed', async (t) => {
  const { happenAt, rows } = await emptyViews();
  await happenAt({ at: AT, by: 'account-1' }, STREAM, printed);
  t.match(await rows('access_log'), [{ kind: 'PRINT', document: 'order', fields: ['party.name'] }]);
});

t.test('a restricted case that was opened is listed with who and when', async (t) => {
  const { happen, happenAt, rows, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  const seen = { type: 'RestrictedCaseSeen', data: { caseId: CASE, hour: AT } } as const;
  await happenAt({ at: AT, by: 'account-1' }, STREAM, seen);
  t.match(await rows('access_log'), [
    { kind: 'SEEN', caseId: CASE, accountId: 'account-1', accessedAt: AT, purpose: null, fields: [] },
  ]);
  const { items } = await views.accessLog({ areaCode: '370102', kinds: ['SEEN'] });
  t.match(items, [{ kind: 'SEEN', caseNumber: '历下-2026-0001' }]);
});

t.test('accesses are found by the number of the case, and those to restricted cases alone', async (t) => {
  const { happen, happenAt, views } = await emptyViews();
  await happen(CASE_STREAM, caseEvent('CaseOpened'));
  await happenAt({ at: AT, by: 'account-1' }, STREAM, revealed);
  const found = async (narrowed: object) =>
    (await views.accessLog({ areaCode: '370102', ...narrowed })).items.map((one) => one.confidentiality);
  t.strictSame(await found({ caseNumber: '历下-2026-0001' }), ['normal']);
  t.strictSame(await found({ caseNumber: '历下-2026-0002' }), []);
  t.strictSame(await found({ restricted: true }), []);
  await happen(CASE_STREAM, caseEvent('ConfidentialityChanged', { confidentiality: 'restricted' }));
  t.strictSame(await found({ restricted: true }), ['restricted']);
});
