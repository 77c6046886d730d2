import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { RequestExtension } from '../commands.js';
import { demandExtensible } from '../policies/demand-extensible.js';

/** 42: the lead asks for more time, before the time is up. The due date stays until somebody above grants it. */
export function requestExtension(command: RequestExtension, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { extensionId, days, reason } = command;
  const { extensions } = file.timeLimit;
  if (extensions[extensionId]) return [];
  demandStage(file, 'HANDLING', 'RECTIFYING');
  const asked = Object.values(extensions).some(({ status }) => status === 'requested');
  demand(!asked, 'EXTENSION_ALREADY_REQUESTED');
  demandExtensible(file, days, facts);
  return [{ type: 'ExtensionRequested', data: { extensionId, days, reason } }];
}
