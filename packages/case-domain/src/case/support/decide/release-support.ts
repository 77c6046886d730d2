import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ReleaseSupport } from '../commands.js';
import { demandSupport } from '../policies/demand-support.js';

/** 15: the help is not needed after all. What was answered stays answered. */
export function releaseSupport(command: ReleaseSupport, state: CaseState): CaseEvent[] {
  const { supportId, reason } = command;
  const { status } = demandSupport(demandOpen(state), supportId);
  if (status === 'released') return [];
  demand(status === 'open', 'SUPPORT_ANSWERED', { supportId });
  return [{ type: 'SupportReleased', data: { supportId, reason } }];
}
