import type { CaseEvent, ReportEvent } from '@linli/case-domain';
import type { DomainEvent } from '@linli/kernel';

type DataOf<E extends DomainEvent, T extends E['type']> = Extract<E, DomainEvent<T>>['data'];

/** A fixed id, told apart by a number. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const CASE = uuid(1);
export const CASE_STREAM = `case-${CASE}`;
export const REPORT = uuid(2);
export const REPORT_STREAM = `report-${REPORT}`;
/** District, street, community, grid. */
export const PATH = ['370102', '370102001', '370102001001', '37010200100101'];

const sealed = { box: 'Ym94', key: 'person-1', of: 'stream/event/field' };
const due = (at: string) => ({ at, provisional: false });
const evidence: never[] = [];

const sampleData = {
  CaseOpened: {
    caseNumber: '历下-2026-0001',
    title: '楼道堆物占用消防通道',
    typeCode: 'HJ04',
    typeVersion: 1,
    place: { areaPath: PATH, building: '3号楼', address: sealed },
    urgent: false,
    risk: 'low',
    level: 'COMMUNITY',
    confidentiality: 'normal',
  },
  ReportAttached: { reportId: REPORT, confidentialReporter: false, filedAt: '2026-03-02T00:00:00.000Z' },
  ReportDetached: { reportId: REPORT, reason: sealed },
  CaseAccepted: {
    class: 'G',
    contactDueAt: '2026-03-03T02:00:00.000Z',
    due: due('2026-03-09T16:00:00.000Z'),
  },
  CaseDeclined: { reason: 'statutory_route', reporterWasTold: sealed },
  ResolvedOnSpot: { note: sealed, evidence },
  CaseResolved: {
    outcome: 'resolved',
    finding: 'founded',
    handlingNote: sealed,
    publicReply: sealed,
    evidence,
    verificationDue: due('2026-03-05T16:00:00.000Z'),
  },
  Verified: { checklist: ['照片'], reopenUntil: '2026-03-20T16:00:00.000Z' },
  VerificationFailed: { reason: sealed },
  CallbackDone: { callbackId: uuid(30), resolved: true, satisfaction: 5 },
  CallbackMissed: { callbackId: uuid(31), attempt: 1 },
  CaseReopened: { reason: sealed, requestedBy: 'reporter', class: 'G', due: due('2026-03-30T16:00:00.000Z') },
  ContactMade: {
    contactId: uuid(40),
    channel: 'telephone',
    contactedAt: '2026-03-02T03:00:00.000Z',
    summary: sealed,
  },
  ContactAttempted: {
    contactId: uuid(41),
    channel: 'telephone',
    attemptedAt: '2026-03-02T02:30:00.000Z',
    attempt: 3,
  },
  SiteChecked: {
    checkId: uuid(42),
    checkedAt: '2026-03-02T04:00:00.000Z',
    finding: 'partly_founded',
    note: sealed,
    photoHashes: [],
    checklist: [],
  },
  NoteAdded: { noteId: uuid(43), text: sealed, confidential: false },
  EvidenceAdded: { evidence: { evidenceId: uuid(44), kind: 'note' } },
  Dispatched: {
    dispatchId: uuid(50),
    leadUnit: 'bureau-1',
    supportingUnits: ['bureau-2'],
    taskDueAt: '2026-03-05T02:00:00.000Z',
    outsideDutyList: false,
    objectionWindow: due('2026-03-03T16:00:00.000Z'),
  },
  Signed: { dispatchId: uuid(50), unit: 'bureau-1' },
  DeemedSigned: { dispatchId: uuid(50), unit: 'bureau-1' },
  WhistleBlown: {
    whistleId: uuid(60),
    departments: ['bureau-3'],
    meetingAt: '2026-03-04T02:00:00.000Z',
    question: sealed,
  },
  DepartmentReportedIn: {
    whistleId: uuid(60),
    department: 'bureau-3',
    arrivedAt: '2026-03-04T02:05:00.000Z',
    representative: sealed,
    contribution: sealed,
  },
  WhistleClosed: { whistleId: uuid(60), ratings: [{ department: 'bureau-3', rating: 'solved' }] },
  AdvisoryIssued: {
    noticeId: uuid(70),
    addressee: { personRef: uuid(71), name: sealed },
    items: [
      { itemId: uuid(72), text: sealed },
      { itemId: uuid(73), text: sealed },
    ],
    policies: [{ title: '济南市物业管理条例', version: '2021-05-01' }],
    service: { servedAt: '2026-03-02T05:00:00.000Z', how: 'handed_over' },
    due: due('2026-03-09T16:00:00.000Z'),
    recheckDue: due('2026-03-11T16:00:00.000Z'),
  },
  OrderIssued: {
    noticeId: uuid(75),
    authority: 'bureau-1',
    documentNumber: '责改〔2026〕1号',
    addressee: { personRef: uuid(71), name: sealed },
    items: [{ itemId: uuid(76), text: sealed }],
    legalBasis: [{ title: '中华人民共和国消防法', version: '2021-04-29' }],
    service: { servedAt: '2026-03-02T05:00:00.000Z', how: 'handed_over' },
    due: due('2026-03-12T16:00:00.000Z'),
    recheckDue: due('2026-03-14T16:00:00.000Z'),
  },
  Rechecked: {
    recheckId: uuid(78),
    noticeId: uuid(70),
    checkedAt: '2026-03-10T02:00:00.000Z',
    results: [
      { itemId: uuid(72), result: 'done' },
      { itemId: uuid(73), result: 'not_done' },
    ],
    photoHashes: [],
    leadsTo: 'RECTIFYING',
  },
  MediationProposed: {
    mediationId: uuid(80),
    origin: 'application',
    parties: [
      { partyId: uuid(81), standing: 'applicant', person: { personRef: uuid(91) } },
      { partyId: uuid(82), standing: 'respondent', person: { personRef: uuid(92) } },
    ],
    matter: sealed,
    confirmable: true,
  },
  ChannelSet: { channel: 'peoples_mediation' },
  PartyConsented: {
    mediationId: uuid(80),
    partyId: uuid(82),
    way: 'written',
    mediationDue: due('2026-04-01T16:00:00.000Z'),
  },
  PartyRefused: { mediationId: uuid(80), partyId: uuid(82), way: 'oral_recorded' },
  MediatorAppointed: {
    mediationId: uuid(80),
    mediatorId: uuid(83),
    way: 'appointed',
    acceptedBy: [uuid(81)],
    objectedBy: [],
  },
  InterestDisclosed: { mediationId: uuid(80), mediatorId: uuid(83), interest: 'none' },
  RecusalRequested: { mediationId: uuid(80), mediatorId: uuid(83), requestedBy: uuid(81) },
  MediatorReplaced: { mediationId: uuid(80), mediatorId: uuid(83), replacedBy: uuid(84) },
  SessionScheduled: {
    sessionId: uuid(85),
    mediationId: uuid(80),
    startsAt: '2026-03-04T06:00:00.000Z',
    room: '一室',
    open: false,
    participants: [],
  },
  SessionHeld: {
    sessionId: uuid(85),
    mediationId: uuid(80),
    heldAt: '2026-03-04T06:10:00.000Z',
    attendedBy: [uuid(81), uuid(82)],
    minutes: sealed,
  },
  SessionAdjourned: {
    sessionId: uuid(85),
    mediationId: uuid(80),
    reason: 'cooling_off',
    until: '2026-03-08T06:00:00.000Z',
  },
  MediationExtended: {
    extensionId: uuid(86),
    mediationId: uuid(80),
    due: due('2026-04-15T16:00:00.000Z'),
    agreedBy: [uuid(81), uuid(82)],
  },
  AgreementReached: {
    agreementId: uuid(87),
    mediationId: uuid(80),
    form: 'written',
    partial: false,
    performedAtOnce: false,
    facts: sealed,
    obligations: [
      {
        obligationId: uuid(88),
        debtor: uuid(82),
        creditor: uuid(81),
        content: sealed,
        amountFen: 5_000_000_000,
        dueAt: '2026-03-20T16:00:00.000Z',
      },
      { obligationId: uuid(89), debtor: uuid(82), content: sealed, dueAt: '2026-03-25T16:00:00.000Z' },
    ],
  },
  AgreementSigned: {
    agreementId: uuid(87),
    act: 'party',
    partyId: uuid(81),
    signedAt: '2026-03-04T08:00:00.000Z',
  },
  AgreementEffective: {
    agreementId: uuid(87),
    effectiveAt: '2026-03-04T08:10:00.000Z',
    confirmationDue: due('2026-04-03T16:00:00.000Z'),
    leadsTo: 'PERFORMING',
  },
  ObligationReminded: { reminderId: uuid(93), obligationId: uuid(88) },
  ObligationPerformed: {
    obligationId: uuid(88),
    result: 'performed',
    performedAt: '2026-03-18T02:00:00.000Z',
    settlesCase: false,
  },
  ObligationDefaulted: { obligationId: uuid(89), note: sealed, settlesCase: true },
  MediationTerminated: {
    mediationId: uuid(80),
    ground: 'no_agreement',
    informedOfRights: { routes: ['court'], informedAt: '2026-03-05T02:00:00.000Z' },
  },
  HandedToPolice: {
    handoverId: uuid(95),
    station: 'station-1',
    reasonCode: 'public_order',
    reason: sealed,
    evidence: ['照片'],
  },
  PoliceAccepted: { handoverId: uuid(95), policeNumber: '警2026-1' },
  PoliceReturned: { handoverId: uuid(95), reason: sealed },
  Commissioned: { handoverId: uuid(95), letterNumber: '委2026-1' },
  DangerReported: { dangerId: uuid(97), text: sealed, acknowledgeBy: '2026-03-02T01:20:00.000Z' },
  DangerAcknowledged: { dangerId: uuid(97) },
  DueRecomputed: {
    clock: 'resolution',
    due: due('2026-03-10T16:00:00.000Z'),
    was: { at: '2026-03-09T16:00:00.000Z', provisional: true },
  },
} satisfies { [T in CaseEvent['type']]: DataOf<CaseEvent, T> };

/** An event of a case as the tests use it, with changes where one matters. */
export function caseEvent<T extends CaseEvent['type']>(
  type: T,
  changes: Partial<DataOf<CaseEvent, T>> = {},
): CaseEvent {
  return { type, data: { ...sampleData[type], ...changes } } as unknown as CaseEvent;
}

export function reportFiled(changes: Partial<DataOf<ReportEvent, 'ReportFiled'>> = {}): ReportEvent {
  return {
    type: 'ReportFiled',
    data: {
      channel: 'visit',
      place: { areaPath: PATH, building: '3号楼', address: sealed },
      text: sealed,
      typeCode: 'HJ04',
      urgent: false,
      reporter: { personRef: uuid(90), name: sealed },
      confidentialReporter: false,
      photoHashes: [],
      ...changes,
    },
  };
}
