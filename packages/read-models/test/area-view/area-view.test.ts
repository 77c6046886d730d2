import type { Scope } from '@linli/read-models';
import t from 'tap';
import { caseEvent, PATH, reportFiled, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const COMMUNITY = PATH[2] as string;
const STREET = PATH[1] as string;
const scope: Scope = { areaCode: STREET, restrictedOk: true };
const march = { from: '2026-03-01', to: '2026-04-01' };
const opened = caseEvent('CaseOpened');
const due = (at: string) => caseEvent('CaseAccepted', { due: { at, provisional: false } });

t.test(
  'the community sees what to do next: alarms, reports, cases, rechecks, sessions, obligations',
  async (t) => {
    const { happen, views } = await emptyViews();
    await happen(`report-${uuid(1)}`, reportFiled());
    await happen(`case-${uuid(10)}`, opened, due('2026-03-04T16:00:00.000Z'));
    await happen(`case-${uuid(11)}`, opened, due('2026-03-05T16:00:00.000Z'));
    await happen(`case-${uuid(12)}`, opened, due('2026-03-06T16:00:00.000Z'), caseEvent('DangerReported'));
    await happen(`case-${uuid(13)}`, opened, due('2026-03-03T16:00:00.000Z'), caseEvent('CaseResolved'));
    await happen(
      `case-${uuid(14)}`,
      opened,
      caseEvent('AdvisoryIssued'),
      caseEvent('MediationProposed'),
      caseEvent('MediatorAppointed'),
      caseEvent('SessionScheduled'),
      caseEvent('AgreementReached', {
        obligations: [
          { obligationId: uuid(88), debtor: uuid(81), content: 'x', dueAt: '2026-03-10T16:00:00.000Z' },
        ],
      }),
      caseEvent('AgreementEffective'),
    );
    await happen(
      `case-${uuid(15)}`,
      caseEvent('CaseOpened', { place: { areaPath: ['370103'] } }),
      due('2026-03-04T16:00:00.000Z'),
    );
    const view = await views.communityView({
      scope,
      areaCode: COMMUNITY,
      now: '2026-03-05T02:00:00.000Z',
      ...march,
    });
    t.same(
      view.dangers.map(({ caseId }) => caseId),
      [uuid(12)],
    );
    t.same(
      view.pending.map(({ reportIds }) => reportIds),
      [[uuid(1)]],
    );
    t.same(
      view.overdue.items.map(({ caseId }) => caseId),
      [uuid(10)],
    );
    t.same(
      view.dueToday.items.map(({ caseId }) => caseId),
      [uuid(11)],
      'the limit that ends with this day, at 16:00 UTC, is due today',
    );
    t.match(view.rechecks.items, [{ noticeId: uuid(70), caseNumber: '历下-2026-0001' }]);
    t.match(view.sessions.items, [{ sessionId: uuid(85), mediatorId: uuid(83) }]);
    t.match(view.obligations.items, [{ obligationId: uuid(88) }]);
    t.match(view.figures, [
      { figure: 'M1', value: 1 },
      { figure: 'M3', value: 5 },
    ]);
  },
);

t.test(
  'the street sees where cases stand, community by community, and what is called or overdue',
  async (t) => {
    const { happen, views } = await emptyViews();
    const other = { areaPath: [PATH[0] as string, STREET, '370102001002'] };
    await happen(`case-${uuid(10)}`, opened, due('2026-03-04T16:00:00.000Z'), caseEvent('WhistleBlown'));
    await happen(
      `case-${uuid(11)}`,
      caseEvent('CaseOpened', { place: other, level: 'STREET' }),
      due('2026-03-02T16:00:00.000Z'),
    );
    await happen(
      `case-${uuid(12)}`,
      caseEvent('CaseOpened', { place: other }),
      caseEvent('OrderIssued'),
      caseEvent('SessionScheduled'),
    );
    await happen(
      `case-${uuid(13)}`,
      caseEvent('CaseOpened', { place: { areaPath: [PATH[0] as string, STREET] } }),
    );
    const view = await views.streetView({
      scope,
      areaCode: STREET,
      now: '2026-03-04T02:00:00.000Z',
      ...march,
    });
    t.same(view.flow, [
      { area: COMMUNITY, stage: 'ACCEPTED', cases: 1, overdue: 0 },
      { area: '370102001002', stage: 'ACCEPTED', cases: 1, overdue: 1 },
      { area: '370102001002', stage: 'RECTIFYING', cases: 1, overdue: 0 },
      { area: null, stage: 'REGISTERED', cases: 1, overdue: 0 },
    ]);
    t.match(view.whistles, [{ whistleId: uuid(60), departments: ['bureau-3'] }]);
    t.same(
      view.overdue.items.map(({ caseId }) => caseId),
      [uuid(11)],
    );
    t.match(view.sessions.items, [{ sessionId: uuid(85), mediatorId: null }]);
    t.match(view.rechecks.items, [{ noticeId: uuid(75), kind: 'order' }]);
    t.same(
      view.byCommunity.buckets.map(({ key }) => key),
      [COMMUNITY, '370102001002', null],
    );
    t.same(
      view.byType.buckets.map(({ key }) => key),
      ['HJ04'],
    );
  },
);

t.test('the district sees figures by street and type with the register, and no case', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(`case-${uuid(10)}`, opened);
  await happen(
    `case-${uuid(11)}`,
    caseEvent('CaseOpened', { place: { areaPath: ['370102', '370102002'] }, typeCode: 'ZL01' }),
  );
  const view = await views.districtView({
    scope: { areaCode: '370102', restrictedOk: true },
    areaCode: '370102',
    now: '2026-03-04T02:00:00.000Z',
    ...march,
  });
  t.same(Object.keys(view).toSorted(), ['byStreet', 'byType', 'register']);
  t.same(
    view.byStreet.buckets.map(({ key }) => key),
    [STREET, '370102002'],
  );
  t.same(
    view.byType.buckets.map(({ key }) => key),
    ['HJ04', 'ZL01'],
  );
  for (const { name, definition, version } of view.register)
    t.ok(name.zh && name.en && definition.zh && definition.en && version > 0);
});
