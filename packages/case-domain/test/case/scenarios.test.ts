import type { Instant } from '@linli/kernel';
import t from 'tap';
import type { CaseCommand } from '../../src/index.js';
import { actor, isRefused } from './case-story.js';
import {
  DOWNSTAIRS,
  FIRE_BRIGADE,
  idOf,
  JUSTICE_OFFICE,
  LAW_FIRM,
  MEDIATOR,
  PROPERTY_COMPANY,
  personOf,
  STATION,
  UPSTAIRS,
} from './neighbourhood.js';
import {
  accept,
  appointment,
  callback,
  closeWhistle,
  foldsAlike,
  gridWorker,
  look,
  mediator,
  on,
  opening,
  passed,
  proposal,
  reportsIn,
  type Step,
  stance,
  talk,
  walk,
  whistle,
} from './scenario-steps.js';

t.test(
  'a leak: cause found together, settled in writing, the second instalment late, closed (I4)',
  async (t) => {
    const mediation = idOf(530);
    const agreementId = idOf(531);
    const sessionId = idOf(532);
    const offices = [STATION, JUSTICE_OFFICE, LAW_FIRM];
    const invited = offices.map((office, index) => ({
      participantId: idOf(540 + index),
      name: '受邀人员',
      capacity: office,
      consentedBy: [DOWNSTAIRS, UPSTAIRS],
    }));
    const owes = (id: number, content: string, day: number, amountFen?: number) => ({
      obligationId: idOf(id),
      debtor: UPSTAIRS,
      creditor: DOWNSTAIRS,
      content,
      dueAt: on(day, '16:00'),
      ...(amountFen === undefined ? {} : { amountFen }),
    });
    const performed = (id: number, result: 'performed' | 'late', performedAt: Instant): CaseCommand => ({
      type: 'RecordPerformance',
      obligationId: idOf(id),
      result,
      performedAt,
    });
    const signs = (who: { act: 'party'; partyId: string } | { act: 'mediator' | 'seal' }): CaseCommand => ({
      type: 'SignAgreement',
      agreementId,
      signedAt: on(5),
      ...who,
    });
    const story = walk(t, [
      [on(2), opening('FW01', '三号楼卫生间漏水'), 'REGISTERED', gridWorker],
      [on(2), accept, 'ACCEPTED'],
      [on(2), talk(510), 'ACCEPTED', gridWorker],
      [on(2), look(511, '天花板渗水,楼上否认'), 'HANDLING', gridWorker],
      [on(2), whistle(offices, '谁先开挖检查', on(3)), 'HANDLING'],
      ...offices.map((office) => reportsIn(office, 3)),
      [on(3, '04:00'), closeWhistle(offices), 'HANDLING'],
      [on(3, '04:00'), proposal(mediation), 'HANDLING'],
      [on(3, '04:00'), stance('RecordConsent', mediation, DOWNSTAIRS), 'HANDLING'],
      [on(3, '04:00'), stance('RecordConsent', mediation, UPSTAIRS), 'MEDIATING'],
      [on(3, '04:00'), appointment(mediation), 'MEDIATING'],
      [
        on(3, '04:00'),
        {
          type: 'ScheduleSession',
          sessionId,
          mediationId: mediation,
          startsAt: on(4),
          room: '调解室',
          open: false,
          participants: invited,
        },
        'MEDIATING',
        mediator,
      ],
      [on(4), look(512, '放水试验:楼上主管渗漏'), 'MEDIATING', gridWorker],
      [
        on(4),
        {
          type: 'HoldSession',
          sessionId,
          mediationId: mediation,
          attendedBy: [DOWNSTAIRS, UPSTAIRS, MEDIATOR, ...invited.map(({ participantId }) => participantId)],
          minutes: '放水试验结果已向双方说明',
        },
        'MEDIATING',
        mediator,
      ],
      [
        on(5),
        {
          type: 'ReachAgreement',
          agreementId,
          mediationId: mediation,
          form: 'written',
          partial: false,
          partyAskedForWritten: true,
          performedAtOnce: false,
          facts: '楼上主管渗漏致楼下受损',
          obligations: [
            owes(550, '五日内修复主管', 10),
            owes(551, '支付第一期赔偿款', 10, 90_000),
            owes(552, '支付第二期赔偿款', 20, 90_000),
          ],
          lawful: true,
        },
        'MEDIATING',
        mediator,
      ],
      [on(5), signs({ act: 'party', partyId: DOWNSTAIRS }), 'MEDIATING', mediator],
      [on(5), signs({ act: 'party', partyId: UPSTAIRS }), 'MEDIATING', mediator],
      [on(5), signs({ act: 'mediator' }), 'MEDIATING', mediator],
      [on(5), signs({ act: 'seal' }), 'PERFORMING', mediator],
      [on(8), performed(550, 'performed', on(8)), 'PERFORMING', mediator],
      [on(10), performed(551, 'performed', on(10)), 'PERFORMING', mediator],
      [
        on(21),
        { type: 'RemindObligation', reminderId: idOf(560), obligationId: idOf(552) },
        'PERFORMING',
        mediator,
      ],
      [on(23), performed(552, 'late', on(22)), 'RESOLVED', mediator],
    ]);
    foldsAlike(t, story);
    isRefused(t, story, passed, 'RESOLVER_MAY_NOT_VERIFY', { at: on(24), by: mediator });
    t.equal(story.when(passed, { at: on(24), by: callback }).stage, 'CLOSED');
  },
);

t.test('a group rental: advised, partly put right, ordered, rechecked, closed (I4)', async (t) => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
    itemId: idOf(600 + number),
    text: `拆除第${number}间隔断`,
  }));
  const [advisory, order] = [idOf(610), idOf(611)];
  const policies = [{ title: '商品房屋租赁管理办法', version: '2011-02-01', article: '8' }];
  const service = (day: number) =>
    ({ servedAt: on(day, '01:00'), how: 'handed_over', receivedBy: '房东' }) as const;
  const called = [STATION, PROPERTY_COMPANY, FIRE_BRIGADE];
  const attach = (number: number): CaseCommand => ({
    type: 'AttachReport',
    report: { reportId: idOf(501 + number), confidentialReporter: true, filedAt: on(3) },
  });
  const recheck = (id: number, noticeId: string, itemIds: readonly string[], done: number): CaseCommand => ({
    type: 'Recheck',
    recheckId: idOf(id),
    noticeId,
    results: itemIds.map((itemId, index) => ({ itemId, result: index < done ? 'done' : 'not_done' })),
    photoHashes: [],
  });
  const all = items.map(({ itemId }) => itemId);
  const left = items.slice(5);
  const fireOfficer = actor('DU', FIRE_BRIGADE);
  const story = walk(t, [
    [on(2), opening('ZL01', '五号楼疑似群租'), 'REGISTERED'],
    ...[1, 2, 3, 4].map((number): Step => [on(4), attach(number), 'REGISTERED']),
    [on(4), accept, 'ACCEPTED'],
    [on(4), talk(620), 'ACCEPTED', gridWorker],
    [on(4), look(621, '三室改八间'), 'HANDLING', gridWorker],
    [on(4), whistle(called, '如何联合整治', on(5)), 'HANDLING'],
    ...called.map((department) => reportsIn(department, 5)),
    [on(5, '04:00'), closeWhistle(called), 'HANDLING'],
    [on(5, '05:00'), talk(622), 'HANDLING'],
    [
      on(6),
      {
        type: 'IssueAdvisory',
        noticeId: advisory,
        addressee: personOf(3),
        items,
        policies,
        service: service(6),
      },
      'RECTIFYING',
    ],
    [on(14), recheck(630, advisory, all, 5), 'HANDLING'],
    [
      on(16),
      {
        type: 'IssueOrder',
        noticeId: order,
        authority: FIRE_BRIGADE,
        documentNumber: '消改字〔2026〕8号',
        addressee: personOf(3),
        items: left,
        legalBasis: [{ title: '中华人民共和国消防法', version: '2021-04-29' }],
        service: service(16),
        dueAt: on(20, '16:00'),
      },
      'RECTIFYING',
      fireOfficer,
    ],
    [
      on(23),
      recheck(
        631,
        order,
        left.map(({ itemId }) => itemId),
        3,
      ),
      'RESOLVED',
      fireOfficer,
    ],
    [on(24), passed, 'CLOSED'],
  ]);
  foldsAlike(t, story);
  t.equal('reports' in story.state && Object.keys(story.state.reports).length, 5, 'five reports, one case');
});

t.test(
  'a dispute refused: no session, rights told, later consent, settled by word of mouth (I4)',
  async (t) => {
    const [first, second] = [idOf(700), idOf(701)];
    const [sessionId, rights] = [idOf(702), { routes: ['court', 'arbitration'] as const, informedAt: on(3) }];
    const schedule = (mediationId: string): CaseCommand => ({
      type: 'ScheduleSession',
      sessionId,
      mediationId,
      startsAt: on(9),
      room: '调解室',
      open: true,
      participants: [],
    });
    const refused = walk(t, [
      [on(2), opening('JF01', '垃圾桶摆放争执'), 'REGISTERED', gridWorker],
      [on(2), accept, 'ACCEPTED'],
      [on(2), talk(710), 'ACCEPTED', gridWorker],
      [on(2), proposal(first), 'ACCEPTED'],
      [on(2), stance('RecordConsent', first, DOWNSTAIRS), 'ACCEPTED'],
      [on(3), stance('RecordRefusal', first, UPSTAIRS), 'ACCEPTED'],
    ]);
    isRefused(t, refused, schedule(first), 'PARTY_REFUSES', { at: on(3) });
    const afterwards = walk(
      t,
      [
        [
          on(3),
          { type: 'TerminateMediation', mediationId: first, ground: 'refused', informedOfRights: rights },
          'HANDLING',
        ],
        [on(8), proposal(second), 'HANDLING'],
        [on(8), stance('RecordConsent', second, UPSTAIRS), 'HANDLING'],
        [on(8), stance('RecordConsent', second, DOWNSTAIRS), 'MEDIATING'],
        [on(8), appointment(second), 'MEDIATING'],
        [on(8), schedule(second), 'MEDIATING', mediator],
        [
          on(9),
          {
            type: 'HoldSession',
            sessionId,
            mediationId: second,
            attendedBy: [DOWNSTAIRS, UPSTAIRS],
            minutes: '双方和解',
          },
          'MEDIATING',
          mediator,
        ],
        [
          on(9),
          {
            type: 'ReachAgreement',
            agreementId: idOf(703),
            mediationId: second,
            form: 'oral',
            partial: false,
            partyAskedForWritten: false,
            performedAtOnce: true,
            facts: '垃圾桶已移回原处',
            obligations: [],
            lawful: true,
          },
          'RESOLVED',
          mediator,
        ],
        [on(10), passed, 'CLOSED', callback],
      ],
      refused,
    );
    foldsAlike(t, afterwards);
  },
);
