import type { Instant } from '@linli/kernel';
import type { PersonGiven } from '../../report/commands.js';
import type { AgreementCommand } from './agreement-commands.js';
import type { ConfirmationCommand } from './confirmation-commands.js';
import type { RightsRoute, TerminationGround } from './events.js';

/** How a party gave consent or refused. */
export type WayOfGiving = 'oral_recorded' | 'written';

/** A party as the mediation is proposed. */
export interface PartyGiven {
  readonly partyId: string;
  readonly standing: 'applicant' | 'respondent' | 'third';
  readonly person: PersonGiven;
}

/** 28 申请调解 / 主动调解. */
export interface ProposeMediation {
  readonly type: 'ProposeMediation';
  readonly mediationId: string;
  readonly origin: 'application' | 'initiative' | 'police_commission';
  readonly parties: readonly PartyGiven[];
  readonly matter: string;
  /** False for status, adoption and marriage relations: a court will not confirm the agreement. */
  readonly confirmable: boolean;
}

/** 29 同意调解, by one party. */
export interface RecordConsent {
  readonly type: 'RecordConsent';
  readonly mediationId: string;
  readonly partyId: string;
  readonly way: WayOfGiving;
}

/** 29 拒绝调解, by one party. */
export interface RecordRefusal {
  readonly type: 'RecordRefusal';
  readonly mediationId: string;
  readonly partyId: string;
  readonly way: WayOfGiving;
}

/** 利害关系披露: what ties the mediator to the matter or its parties. */
export interface Disclosure {
  readonly interest: 'none' | 'declared';
  readonly statement?: string;
}

/** 30 选定 / 指定调解员: every party accepts or objects. */
export interface AppointMediator {
  readonly type: 'AppointMediator';
  readonly mediationId: string;
  readonly mediatorId: string;
  readonly way: 'chosen' | 'appointed';
  /** Party ids. */
  readonly acceptedBy: readonly string[];
  /** Party ids. */
  readonly objectedBy: readonly string[];
  readonly disclosure: Disclosure;
}

/** 31 申请回避: a party need not say why. */
export interface RequestRecusal {
  readonly type: 'RequestRecusal';
  readonly mediationId: string;
  /** The mediator who is asked to step back. */
  readonly mediatorId: string;
  /** A party's id, or `mediator`: of the own accord. */
  readonly requestedBy: string;
  readonly replacedBy: string;
}

/** Somebody beyond the parties: relative, neighbour, expert, department. */
export interface ParticipantGiven {
  readonly participantId: string;
  readonly name: string;
  readonly capacity: string;
  /** Ids of the parties who agreed to this person's taking part. */
  readonly consentedBy: readonly string[];
}

/** 32 约定调解. */
export interface ScheduleSession {
  readonly type: 'ScheduleSession';
  readonly sessionId: string;
  readonly mediationId: string;
  readonly startsAt: Instant;
  readonly room: string;
  readonly open: boolean;
  readonly participants: readonly ParticipantGiven[];
}

/** 32 举行调解, with its minutes. */
export interface HoldSession {
  readonly type: 'HoldSession';
  readonly sessionId: string;
  readonly mediationId: string;
  /** Ids of parties, of participants of this session, and of the mediator. */
  readonly attendedBy: readonly string[];
  readonly minutes: string;
}

/** 32 休会. */
export interface AdjournSession {
  readonly type: 'AdjournSession';
  readonly sessionId: string;
  readonly mediationId: string;
  readonly reason: 'cooling_off' | 'evidence' | 'party_absent' | 'other';
  readonly until?: Instant;
  readonly note?: string;
}

/** 33 延长调解. */
export interface ExtendMediation {
  readonly type: 'ExtendMediation';
  readonly extensionId: string;
  readonly mediationId: string;
  /** Natural days from the present due date. */
  readonly days: number;
  /** Party ids. */
  readonly agreedBy: readonly string[];
}

/** 39 终止调解. */
export interface TerminateMediation {
  readonly type: 'TerminateMediation';
  readonly mediationId: string;
  readonly ground: TerminationGround;
  /** Which ways the parties were told stay open, and when (art. 26). */
  readonly informedOfRights: { readonly routes: readonly RightsRoute[]; readonly informedAt: Instant };
  /** Facts no party disputes; on record only if every party agreed to that. */
  readonly undisputedFacts?: string;
  /** Ids of the parties who agreed to record them. */
  readonly undisputedFactsAgreedBy?: readonly string[];
}

export type MediationCommand =
  | ProposeMediation
  | RecordConsent
  | RecordRefusal
  | AppointMediator
  | RequestRecusal
  | ScheduleSession
  | HoldSession
  | AdjournSession
  | ExtendMediation
  | AgreementCommand
  | ConfirmationCommand
  | TerminateMediation;
