import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { CloseWhistle, WhistleRating } from '../commands.js';
import type { Whistle } from '../state.js';

/** 23: the unit that blew the whistle rates every department it called, once. */
export function closeWhistle(command: CloseWhistle, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { whistleId, ratings } = command;
  const whistle = file.whistle[whistleId] ?? refuse('WHISTLE_UNKNOWN', { whistleId });
  if (whistle.closed) return [];
  demand(whistle.blownBy === facts.by.orgCode, 'NOT_OF_THIS_UNIT', { unit: whistle.blownBy });
  demand(new Set(ratings.map(({ department }) => department)).size === ratings.length, 'DEPARTMENT_TWICE');
  for (const rating of ratings) demandFair(rating, whistle);
  const missing = Object.keys(whistle.departments).filter(
    (department) => !ratings.some((rating) => rating.department === department),
  );
  demand(missing.length === 0, 'DEPARTMENT_NOT_RATED', { departments: missing });
  return [{ type: 'WhistleClosed', data: { whistleId, ratings: [...ratings] } }];
}

/** Absent is said only of one that did not come, and with the record of how it was summoned. */
function demandFair({ department, rating, summons }: WhistleRating, whistle: Whistle): void {
  const presence = whistle.departments[department] ?? refuse('DEPARTMENT_NOT_CALLED', { department });
  if (rating !== 'absent') return;
  demand(presence !== 'came', 'DEPARTMENT_WAS_PRESENT', { department });
  demand(summons !== undefined, 'SUMMONS_MISSING', { department });
}
