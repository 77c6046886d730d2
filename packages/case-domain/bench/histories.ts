import { chinaCalendar } from '@linli/calendar';
import { fold, happened, type Recorded } from '@linli/kernel';
import {
  type CaseCommand,
  type CaseEvent,
  caseDecider,
  catalogueV1,
  type Directory,
  type Facts,
  limitsV1,
} from '../src/index.js';

const COMMUNITY = '370199001001';
const MEDIATOR = idOf(1);
const [DOWNSTAIRS, UPSTAIRS] = [idOf(2), idOf(3)];
const MEDIATION = idOf(4);

const directory: Directory = {
  area: () => undefined,
  areaPath: () => undefined,
  areaInForce: () => undefined,
  unit: (code) => ({
    code,
    name: code,
    kind: 'community',
    areaCode: COMMUNITY,
    enforcing: false,
    duties: 'all',
  }),
  mediator: (mediatorId) => ({
    mediatorId,
    committeeUnit: COMMUNITY,
    termFrom: '2026-01-01',
    termTo: '2026-12-31',
  }),
};

/** A made-up id: the same number gives the same id. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** What a decision at that minute of the case knows. */
export function factsAt(minute: number): Facts {
  const at = new Date(Date.parse('2026-11-02T02:00:00.000Z') + minute * 60_000).toISOString();
  return {
    by: { id: MEDIATOR, role: 'MD', orgCode: COMMUNITY },
    at,
    now: at,
    calendar: chinaCalendar,
    catalogue: catalogueV1,
    limits: limitsV1,
    directory,
  };
}

const beginning: readonly CaseCommand[] = [
  {
    type: 'OpenCase',
    caseId: idOf(500),
    title: '3号楼卧室漏水',
    typeCode: 'FW01',
    place: { areaPath: ['370199', '370199001', COMMUNITY] },
    urgent: false,
    risk: 'low',
    report: {
      reportId: idOf(501),
      confidentialReporter: false,
      filedAt: '2026-11-02T01:00:00.000Z',
    },
  },
  { type: 'AcceptCase' },
  {
    type: 'ProposeMediation',
    mediationId: MEDIATION,
    origin: 'application',
    matter: '楼上卫生间渗漏',
    confirmable: true,
    parties: [
      { partyId: DOWNSTAIRS, standing: 'applicant', person: { personRef: DOWNSTAIRS } },
      { partyId: UPSTAIRS, standing: 'respondent', person: { personRef: UPSTAIRS } },
    ],
  },
  { type: 'RecordConsent', mediationId: MEDIATION, partyId: DOWNSTAIRS, way: 'written' },
  { type: 'RecordConsent', mediationId: MEDIATION, partyId: UPSTAIRS, way: 'written' },
  {
    type: 'AppointMediator',
    mediationId: MEDIATION,
    mediatorId: MEDIATOR,
    way: 'chosen',
    acceptedBy: [DOWNSTAIRS, UPSTAIRS],
    objectedBy: [],
    disclosure: { interest: 'none' },
  },
];

/** What goes on day by day until the file is long enough. */
function dailyWork(number: number): CaseCommand {
  const id = idOf(1000 + number);
  const daily: readonly CaseCommand[] = [
    { type: 'RecordContact', contactId: id, reached: true, channel: 'telephone', summary: '约好周六上门' },
    {
      type: 'CheckSite',
      checkId: id,
      finding: 'founded',
      note: '天花板渗水',
      photoHashes: [],
      checklist: [],
    },
    { type: 'AddNote', noteId: id, text: '双方愿意再谈', confidential: false },
    { type: 'AddEvidence', evidence: { evidenceId: id, kind: 'note', note: '维修报价单' } },
    {
      type: 'ScheduleSession',
      mediationId: MEDIATION,
      sessionId: id,
      startsAt: '2026-11-20T02:00:00.000Z',
      room: '调解室一',
      open: false,
      participants: [],
    },
  ];
  return daily[number % daily.length] as CaseCommand;
}

/** The command that is decided over and over: a written agreement with two obligations, all its rules asked. */
export const agreement: CaseCommand = {
  type: 'ReachAgreement',
  agreementId: idOf(900),
  mediationId: MEDIATION,
  form: 'written',
  partial: false,
  partyAskedForWritten: false,
  performedAtOnce: false,
  facts: '楼上卫生间下水管渗漏致楼下卧室受损',
  obligations: [
    {
      obligationId: idOf(901),
      debtor: UPSTAIRS,
      creditor: DOWNSTAIRS,
      content: '修复卫生间下水管',
      dueAt: '2026-12-10T16:00:00.000Z',
    },
    {
      obligationId: idOf(902),
      debtor: UPSTAIRS,
      creditor: DOWNSTAIRS,
      content: '支付赔偿款1800元',
      amountFen: 180_000,
      dueAt: '2026-12-20T16:00:00.000Z',
    },
  ],
  lawful: true,
};

/** The history of a case in mediation with that many events, made by the rules themselves. */
export function historyOf(length: number): readonly Recorded<CaseEvent>[] {
  const history: Recorded<CaseEvent>[] = [];
  let state = caseDecider.initial;
  for (let step = 0; history.length < length; step += 1) {
    const facts = factsAt(step);
    const command = beginning[step] ?? dailyWork(step);
    const ids = { commandId: idOf(step), causationId: idOf(step), correlationId: idOf(step) };
    const meta = { occurredAt: facts.at, recordedAt: facts.now, by: facts.by, ...ids };
    for (const event of happened(caseDecider.decide(command, state, facts), meta).slice(
      0,
      length - history.length,
    )) {
      state = fold(caseDecider, state, [event]);
      const revision = history.length;
      const place = { stream: 'case-1', revision, position: BigInt(revision), eventId: idOf(revision) };
      history.push({ ...event, ...place });
    }
  }
  return history;
}
