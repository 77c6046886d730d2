import type { Instant } from '@linli/kernel';

/** Who owes what, to whom, how and by when. */
export interface ObligationGiven {
  readonly obligationId: string;
  /** Party id. */
  readonly debtor: string;
  /** Party id. */
  readonly creditor?: string;
  readonly content: string;
  /** Money in fen (1/100 yuan); required when the obligation is about money. */
  readonly amountFen?: number;
  readonly manner?: string;
  readonly dueAt: Instant;
}

/** 35 达成协议. */
export interface ReachAgreement {
  readonly type: 'ReachAgreement';
  readonly agreementId: string;
  readonly mediationId: string;
  readonly form: 'written' | 'oral';
  /** Settles a part of the matter; the case goes on with the rest. */
  readonly partial: boolean;
  /** A party wants it in writing: then it must be. */
  readonly partyAskedForWritten: boolean;
  /** Everything promised was done on the spot: nothing stays open. */
  readonly performedAtOnce: boolean;
  readonly facts: string;
  readonly obligations: readonly ObligationGiven[];
  /** The mediator's own statement that nothing in it is unlawful. */
  readonly lawful: boolean;
}

/** 36 签署 / 盖章: one act of one party, of the mediator, or the committee's seal. */
export type SignAgreement = {
  readonly type: 'SignAgreement';
  readonly agreementId: string;
  readonly signedAt: Instant;
} & ({ readonly act: 'party'; readonly partyId: string } | { readonly act: 'mediator' | 'seal' });

/** 38 履行. `partly` leaves the obligation open. */
export interface RecordPerformance {
  readonly type: 'RecordPerformance';
  readonly obligationId: string;
  readonly result: 'performed' | 'late' | 'partly';
  readonly performedAt: Instant;
  readonly note?: string;
}

/** 38 不履行: the due date passed and it was not done. */
export interface RecordDefault {
  readonly type: 'RecordDefault';
  readonly obligationId: string;
  readonly note: string;
}

/** 38 催促履行. */
export interface RemindObligation {
  readonly type: 'RemindObligation';
  readonly reminderId: string;
  readonly obligationId: string;
  readonly note?: string;
  /** The step of the obligation's clock that reminds; given by the system's clock only. */
  readonly step?: number;
}

export type AgreementCommand =
  | ReachAgreement
  | SignAgreement
  | RecordPerformance
  | RecordDefault
  | RemindObligation;
