import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandCase } from '../../policies/demand-case.js';
import type { CaseState } from '../../state.js';
import type { LiftLegalHold, PlaceLegalHold } from '../commands.js';

/** 58: while a hold stands the case is not put away for destruction and nobody in it is erased. At any stage. */
export function placeLegalHold({ holdId, reason }: PlaceLegalHold, state: CaseState): CaseEvent[] {
  const { legalHolds, liftedHolds } = demandCase(state);
  if (legalHolds.includes(holdId) || liftedHolds.includes(holdId)) return [];
  return [{ type: 'LegalHoldPlaced', data: { holdId, reason } }];
}

/** 58: one hold is over; another one on the same case goes on. */
export function liftLegalHold({ holdId, reason }: LiftLegalHold, state: CaseState): CaseEvent[] {
  const { legalHolds, liftedHolds } = demandCase(state);
  if (liftedHolds.includes(holdId)) return [];
  demand(legalHolds.includes(holdId), 'LEGAL_HOLD_UNKNOWN', { holdId });
  return [{ type: 'LegalHoldLifted', data: { holdId, reason } }];
}
