import type { Page, PageRequest, Scope } from '@linli/read-models';
import t from 'tap';
import { caseEvent, PATH, uuid } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const elsewhere: Scope = { areaCode: '370103', restrictedOk: true };

/** Two cases with a hand-over, a session, a notice and an obligation each; the second is restricted. */
async function twoCases(): Promise<Projected> {
  const projected = await emptyViews();
  for (const n of [1, 2]) {
    await projected.happenAt(
      { at: `2026-03-0${n}T02:00:00.000Z` },
      `case-${uuid(n)}`,
      caseEvent('CaseOpened', { confidentiality: n === 2 ? 'restricted' : 'normal' }),
      caseEvent('HandedToPolice', { handoverId: uuid(100 + n) }),
      caseEvent('AdvisoryIssued', {
        noticeId: uuid(110 + n),
        recheckDue: { at: `2026-03-1${n}T00:00:00.000Z`, provisional: false },
      }),
      caseEvent('MediationProposed'),
      caseEvent('MediatorAppointed'),
      caseEvent('SessionScheduled', { sessionId: uuid(120 + n), startsAt: `2026-03-0${n}T06:00:00.000Z` }),
      caseEvent('AgreementReached', {
        obligations: [
          {
            obligationId: uuid(130 + n),
            debtor: uuid(81),
            content: 'x',
            dueAt: `2026-03-2${n}T00:00:00.000Z`,
          },
        ],
      }),
      caseEvent('AgreementEffective'),
      caseEvent('WhistleBlown', { whistleId: uuid(140 + n) }),
      caseEvent('DangerReported', { dangerId: uuid(150 + n) }),
    );
  }
  return projected;
}

type List = (request: PageRequest & { scope: Scope }) => Promise<Page<Readonly<Record<string, unknown>>>>;

/** Every list, with the id of its items and the order they come in. */
function lists({ views }: Projected): readonly [name: string, List, idOf: string, expected: string[]][] {
  const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };
  return [
    [
      'police inbox',
      (request) => views.policeInbox({ ...request, station: 'station-1' }),
      'handoverId',
      [uuid(102), uuid(101)],
    ],
    ['rechecks', (request) => views.noticesToRecheck(request), 'noticeId', [uuid(111), uuid(112)]],
    [
      'sessions',
      (request) => views.mediationSessions({ ...request, ...march }),
      'sessionId',
      [uuid(121), uuid(122)],
    ],
    ['obligations', (request) => views.obligationsDue(request), 'obligationId', [uuid(131), uuid(132)]],
    [
      'whistles',
      async ({ scope }) => ({ items: await views.openWhistles({ scope }) }),
      'whistleId',
      [uuid(141), uuid(142)],
    ],
    [
      'alarms',
      async ({ scope }) => ({ items: await views.unansweredDangers({ scope }) }),
      'dangerId',
      [uuid(151), uuid(152)],
    ],
  ];
}

t.test('every list shows its things with their case, in order, cut to the scope, in pages', async (t) => {
  for (const [name, list, idOf, expected] of lists(await twoCases())) {
    await t.test(name, async (t) => {
      const ids = (page: Page<Readonly<Record<string, unknown>>>) => page.items.map((item) => item[idOf]);
      const whole = await list({ scope: everywhere });
      t.same(ids(whole), expected);
      t.match(whole.items[0], {
        caseNumber: '历下-2026-0001',
        title: '楼道堆物占用消防通道',
        areaPath: PATH,
      });
      t.same(ids(await list({ scope: elsewhere })), [], 'another area');
      t.equal(
        (await list({ scope: { areaCode: PATH[1] as string, restrictedOk: false } })).items.length,
        1,
        'restricted',
      );
      if (name === 'whistles' || name === 'alarms') return;
      const first = await list({ scope: everywhere, limit: 1 });
      const second = await list({ scope: everywhere, limit: 1, after: first.next });
      t.same([...ids(first), ...ids(second)], expected);
      t.equal(second.next, undefined);
    });
  }
});

t.test('what is settled leaves the lists', async (t) => {
  const projected = await twoCases();
  const { happen, views } = projected;
  for (const n of [1, 2]) {
    await happen(
      `case-${uuid(n)}`,
      caseEvent('Rechecked', {
        noticeId: uuid(110 + n),
        results: [uuid(72), uuid(73)].map((itemId) => ({ itemId, result: 'done' as const })),
      }),
      caseEvent('ObligationPerformed', { obligationId: uuid(130 + n) }),
      caseEvent('WhistleClosed', { whistleId: uuid(140 + n) }),
      caseEvent('DangerAcknowledged', { dangerId: uuid(150 + n) }),
      caseEvent('PoliceAccepted', { handoverId: uuid(100 + n) }),
    );
  }
  for (const [name, list] of lists(projected)) {
    if (name !== 'police inbox' && name !== 'sessions')
      t.same((await list({ scope: everywhere })).items, [], name);
  }
  const inbox = (statuses: readonly ('HANDED' | 'ACCEPTED')[]) =>
    views.policeInbox({ scope: everywhere, station: 'station-1', statuses });
  t.equal((await inbox(['HANDED'])).items.length, 0);
  t.equal((await inbox(['ACCEPTED'])).items.length, 2);
  t.equal((await views.policeInbox({ scope: everywhere, station: 'station-2' })).items.length, 0);
});

t.test('nobody is sent to recheck a notice whose case is closed, whatever was left undone', async (t) => {
  const { happen, views } = await twoCases();
  await happen(`case-${uuid(1)}`, caseEvent('CaseResolved'), caseEvent('Verified'));
  const { items } = await views.noticesToRecheck({ scope: everywhere });
  t.same(
    items.map(({ noticeId }) => noticeId),
    [uuid(112)],
  );
});

t.test('a diary holds the sessions of the mediator who leads now', async (t) => {
  const { happen, views } = await twoCases();
  await happen(`case-${uuid(1)}`, caseEvent('MediatorReplaced'));
  const diary = async (mediatorId: string) =>
    (
      await views.mediationSessions({
        scope: everywhere,
        mediatorId,
        from: '2026-03-01T00:00:00.000Z',
        to: '2026-04-01T00:00:00.000Z',
      })
    ).items.map(({ sessionId }) => sessionId);
  t.same(await diary(uuid(83)), [uuid(122)]);
  t.same(await diary(uuid(84)), [uuid(121)]);
});

t.test('an obligation of an agreement without effect is not due', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(`case-${uuid(1)}`, caseEvent('CaseOpened'), caseEvent('AgreementReached'));
  t.same((await views.obligationsDue({ scope: everywhere })).items, []);
});

t.test('the timeline of a case is read in pages, oldest first', async (t) => {
  const { views } = await twoCases();
  const first = await views.caseTimeline({ caseId: uuid(1), limit: 6 });
  const second = await views.caseTimeline({ caseId: uuid(1), limit: 6, after: first.next });
  t.same(
    [...first.items, ...second.items].map(({ revision }) => revision),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  t.equal(second.next, undefined);
  t.same((await views.caseTimeline({ caseId: uuid(9) })).items, []);
});

t.test('areas are listed by parent', async (t) => {
  const { happen, views } = await emptyViews();
  for (const [code, parentCode] of [
    ['370102', '3701'],
    ['370102001', '370102'],
  ] as const) {
    await happen(`area-${code}`, {
      type: 'AreaEstablished',
      data: { code, name: code, level: 'street', parentCode, from: '2020-01-01' },
    });
  }
  t.match(await views.areas('370102'), [{ code: '370102001' }]);
  t.equal((await views.areas()).length, 2);
});
