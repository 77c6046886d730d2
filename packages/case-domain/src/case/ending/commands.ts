import type { Instant } from '@linli/kernel';
import type { StatutoryRoute } from './events.js';

/** 41 导入法定途径. */
export interface GuideStatutory {
  readonly type: 'GuideStatutory';
  readonly route: StatutoryRoute;
  readonly authority: string;
  readonly toldWhom: string;
  readonly toldAt: Instant;
  readonly explanation: string;
}

/** 53 撤回, as the reporter wished. */
export interface Withdraw {
  readonly type: 'Withdraw';
  readonly reportId: string;
  readonly wishedAt: Instant;
  readonly how: 'oral_recorded' | 'written';
  readonly wish: string;
}

/** 58 归档, by the system. */
export interface Archive {
  readonly type: 'Archive';
}

/** 58 保全. */
export interface PlaceLegalHold {
  readonly type: 'PlaceLegalHold';
  readonly holdId: string;
  readonly reason: string;
}

/** 58 解除保全. */
export interface LiftLegalHold {
  readonly type: 'LiftLegalHold';
  readonly holdId: string;
  readonly reason: string;
}

export type EndingCommand = GuideStatutory | Withdraw | Archive | PlaceLegalHold | LiftLegalHold;
