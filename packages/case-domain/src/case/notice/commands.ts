import type { Instant } from '@linli/kernel';
import type { PersonGiven } from '../../report/commands.js';
import type { LegalBasis } from '../../vocabulary.js';

/** 送达: who received it, how and when. No deadline runs without it (I29). */
export interface ServiceGiven {
  readonly servedAt: Instant;
  readonly how: 'handed_over' | 'posted' | 'left_with_adult' | 'registered_letter' | 'electronic';
  readonly receivedBy?: string;
  /** SHA-256 of the photo, hexadecimal. */
  readonly photoHash?: string;
}

/** One thing to be put right. */
export interface NoticeItem {
  readonly itemId: string;
  readonly text: string;
}

/** 24 发告知书, by a community: it advises, it cannot order. */
export interface IssueAdvisory {
  readonly type: 'IssueAdvisory';
  readonly noticeId: string;
  readonly addressee: PersonGiven;
  readonly items: readonly NoticeItem[];
  readonly policies: readonly LegalBasis[];
  readonly service: ServiceGiven;
}

/** 25 责令改正, by an enforcing authority only. Its deadline is the one written in it. */
export interface IssueOrder {
  readonly type: 'IssueOrder';
  readonly noticeId: string;
  /** Code of the unit that issues the order: the actor's own. */
  readonly authority: string;
  readonly documentNumber: string;
  readonly addressee: PersonGiven;
  readonly items: readonly NoticeItem[];
  readonly legalBasis: readonly LegalBasis[];
  readonly service: ServiceGiven;
  readonly dueAt: Instant;
}

/** What a recheck found. `partly` leaves an item open, the others end it. */
export interface ItemResult {
  readonly itemId: string;
  readonly result: 'done' | 'partly' | 'not_done';
}

/** 26 复查. */
export interface Recheck {
  readonly type: 'Recheck';
  readonly recheckId: string;
  readonly noticeId: string;
  readonly results: readonly ItemResult[];
  readonly photoHashes: readonly string[];
  readonly note?: string;
  /** Account of the colleague who reported the rectification as done, if one did: never the rechecker (I17). */
  readonly claimedBy?: string;
}

/** 27 逾期未改, by the system's clocks. */
export interface RecordNoticeOverdue {
  readonly type: 'RecordNoticeOverdue';
  readonly noticeId: string;
}

export type NoticeCommand = IssueAdvisory | IssueOrder | Recheck | RecordNoticeOverdue;
