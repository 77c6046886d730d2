import type { Instant } from '@linli/kernel';

/** 21 吹哨. */
export interface BlowWhistle {
  readonly type: 'BlowWhistle';
  readonly whistleId: string;
  readonly departments: readonly string[];
  readonly meetingAt: Instant;
  readonly question: string;
  /** The grid worker's proposal it goes back to, if it does. */
  readonly proposalId?: string;
}

/** 21 提议吹哨, by a grid worker. */
export interface ProposeWhistle {
  readonly type: 'ProposeWhistle';
  readonly proposalId: string;
  readonly departments: readonly string[];
  readonly question: string;
}

/** 22 报到. */
export interface ReportIn {
  readonly type: 'ReportIn';
  readonly whistleId: string;
  readonly department: string;
  readonly arrivedAt: Instant;
  readonly representative: string;
  readonly contribution: string;
}

/** How a department's answer to a whistle is rated; an absent one with the record of how it was summoned. */
export interface WhistleRating {
  readonly department: string;
  readonly rating: 'solved' | 'partly' | 'absent';
  readonly summons?: string;
}

/** 23 哨声办结. */
export interface CloseWhistle {
  readonly type: 'CloseWhistle';
  readonly whistleId: string;
  readonly ratings: readonly WhistleRating[];
}

export type WhistleCommand = ProposeWhistle | BlowWhistle | ReportIn | CloseWhistle;
