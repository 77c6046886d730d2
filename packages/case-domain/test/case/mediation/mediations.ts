import type { CaseCommand } from '../../../src/index.js';
import type { CaseStory, Circumstances } from '../case-story.js';
import { handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, MEDIATOR, personOf, UPSTAIRS } from '../neighbourhood.js';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

export const MEDIATION = idOf(61);
export const SESSION = idOf(62);
export const AGREEMENT = idOf(63);
export const REPAIR = idOf(64);
export const PAYMENT = idOf(65);

/** Downstairs applies, upstairs responds. */
export const proposal: Command<'ProposeMediation'> = {
  type: 'ProposeMediation',
  mediationId: MEDIATION,
  origin: 'application',
  parties: [
    { partyId: DOWNSTAIRS, standing: 'applicant', person: personOf(1) },
    { partyId: UPSTAIRS, standing: 'respondent', person: personOf(2) },
  ],
  matter: '卫生间漏水赔偿',
  confirmable: true,
};

export function consentOf(partyId: string): Command<'RecordConsent'> {
  return { type: 'RecordConsent', mediationId: MEDIATION, partyId, way: 'oral_recorded' };
}

export function refusalOf(partyId: string): Command<'RecordRefusal'> {
  return { type: 'RecordRefusal', mediationId: MEDIATION, partyId, way: 'oral_recorded' };
}

/** Accepted by both parties, without any interest in the matter. */
export const appointment: Command<'AppointMediator'> = {
  type: 'AppointMediator',
  mediationId: MEDIATION,
  mediatorId: MEDIATOR,
  way: 'chosen',
  acceptedBy: [DOWNSTAIRS, UPSTAIRS],
  objectedBy: [],
  disclosure: { interest: 'none' },
};

export const scheduled: Command<'ScheduleSession'> = {
  type: 'ScheduleSession',
  sessionId: SESSION,
  mediationId: MEDIATION,
  startsAt: '2026-11-03T01:00:00.000Z',
  room: '调解室',
  open: false,
  participants: [],
};

export const held: Command<'HoldSession'> = {
  type: 'HoldSession',
  sessionId: SESSION,
  mediationId: MEDIATION,
  attendedBy: [DOWNSTAIRS, UPSTAIRS],
  minutes: '双方陈述',
};

/** In writing: upstairs repairs within five days and pays 1,800 yuan until the end of the month. */
export const written: Command<'ReachAgreement'> = {
  type: 'ReachAgreement',
  agreementId: AGREEMENT,
  mediationId: MEDIATION,
  form: 'written',
  partial: false,
  partyAskedForWritten: true,
  performedAtOnce: false,
  facts: '楼上主管渗漏',
  obligations: [
    { obligationId: REPAIR, debtor: UPSTAIRS, content: '修复漏水水管', dueAt: '2026-11-07T16:00:00.000Z' },
    {
      obligationId: PAYMENT,
      debtor: UPSTAIRS,
      creditor: DOWNSTAIRS,
      content: '支付赔偿款',
      amountFen: 180_000,
      dueAt: '2026-11-30T16:00:00.000Z',
    },
  ],
  lawful: true,
};

/** By word of mouth, and done on the spot. */
export const oral: Command<'ReachAgreement'> = {
  ...written,
  form: 'oral',
  partyAskedForWritten: false,
  performedAtOnce: true,
  obligations: [
    { obligationId: REPAIR, debtor: UPSTAIRS, content: '当面道歉', dueAt: '2026-11-02T02:00:00.000Z' },
  ],
};

/** The committee's file of an agreement: both parties, the mediator, the seal. */
export const acts: readonly Command<'SignAgreement'>[] = [
  {
    type: 'SignAgreement',
    agreementId: AGREEMENT,
    act: 'party',
    partyId: DOWNSTAIRS,
    signedAt: '2026-11-02T02:00:00.000Z',
  },
  {
    type: 'SignAgreement',
    agreementId: AGREEMENT,
    act: 'party',
    partyId: UPSTAIRS,
    signedAt: '2026-11-02T03:00:00.000Z',
  },
  { type: 'SignAgreement', agreementId: AGREEMENT, act: 'mediator', signedAt: '2026-11-02T02:30:00.000Z' },
  { type: 'SignAgreement', agreementId: AGREEMENT, act: 'seal', signedAt: '2026-11-02T02:45:00.000Z' },
];

/** When all of {@link acts} have been done. */
export const SIGNED: Circumstances = { at: '2026-11-02T04:00:00.000Z' };

export const informedOfRights = { routes: ['court'], informedAt: '2026-11-02T02:00:00.000Z' } as const;

export const termination: Command<'TerminateMediation'> = {
  type: 'TerminateMediation',
  mediationId: MEDIATION,
  ground: 'no_agreement',
  informedOfRights,
};

/** Proposed; nobody has been asked yet. */
export function proposed(): CaseStory {
  return handledCase().when(proposal);
}

/** Both parties consent: it runs. */
export function running(): CaseStory {
  return proposed().when(consentOf(DOWNSTAIRS)).when(consentOf(UPSTAIRS));
}

/** Running before a mediator both accept, with a session to come. */
export function beforeSession(): CaseStory {
  return running().when(appointment).when(scheduled);
}

/** {@link AGREEMENT} is signed by everybody it needs. */
export function signedByAll(story: CaseStory): CaseStory {
  return acts.reduce((before, act) => before.when(act, SIGNED), story);
}

/** The written agreement is in effect: its obligations are open. */
export function performing(): CaseStory {
  return signedByAll(beforeSession().when(written));
}

/** To the station. */
export const handOver: Command<'HandOverPolice'> = {
  type: 'HandOverPolice',
  handoverId: idOf(71),
  station: 'police-01',
  reasonCode: 'danger',
  reason: '持刀威胁',
  evidence: [],
};

/** The station has accepted the matter. */
export function withPolice(story: CaseStory): CaseStory {
  return story.when(handOver).when({ type: 'AcceptByPolice', handoverId: idOf(71) });
}

/** The station asks the committee, by letter, to mediate. */
export const commission: Command<'CommissionMediation'> = {
  type: 'CommissionMediation',
  handoverId: idOf(71),
  letterNumber: '委调〔2026〕3号',
};
