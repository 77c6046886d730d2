import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AdjournSession } from '../commands.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandSession } from '../policies/demand-session.js';

/** 32: put off, to cool down, to find evidence, or because somebody did not come. It may still be held. */
export function adjournSession(command: AdjournSession, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  demandOpenMediation(demandMediation(file, given.mediationId));
  const { status } = demandSession(file, given);
  if (status === 'adjourned') return [];
  demand(status !== 'held', 'SESSION_ALREADY_HELD', { sessionId: given.sessionId });
  return [{ type: 'SessionAdjourned', data: given }];
}
