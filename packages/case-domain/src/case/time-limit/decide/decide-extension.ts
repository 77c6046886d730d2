import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Due } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import { lastMomentBefore } from '../../policies/last-moment-before.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { DecideExtension } from '../commands.js';
import { demandExtensible } from '../policies/demand-extensible.js';
import { demandOneLevelUp } from '../policies/demand-one-level-up.js';

/** 42: granted one level up and the reporter told, or refused; refused by the clock when the due date came first. */
export function decideExtension(command: DecideExtension, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { extensionId, decision } = command;
  const extension = file.timeLimit.extensions[extensionId] ?? refuse('EXTENSION_UNKNOWN', { extensionId });
  if (extension.status === (decision === 'granted' ? 'granted' : 'refused')) return [];
  demand(extension.status === 'requested', 'EXTENSION_DECIDED');
  if (decision === 'not_decided_in_time') {
    demandUndecided(file, facts);
    return [{ type: 'ExtensionRefused', data: { extensionId, because: decision } }];
  }
  demandOneLevelUp(file, facts);
  if (decision === 'refused')
    return [{ type: 'ExtensionRefused', data: { extensionId, because: 'decided', reason: command.reason } }];
  // What moved in between (a new dispatch, a mediation, a rest) does not take the answer away; an end does.
  demandStage(file, 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'MEDIATING', 'RECTIFYING', 'HELD');
  const was = demandExtensible(file, extension.days, facts);
  const due = extended(was, extension.days, facts);
  const { reporterWasTold } = command;
  return [{ type: 'ExtensionGranted', data: { extensionId, due, was, reporterWasTold } }];
}

/** So many natural days onwards from the last day of the limit. */
function extended(was: Due, days: number, { calendar }: Facts): Due {
  const { at, provisional } = calendar.addDays(lastMomentBefore(was.at), days);
  return { at, provisional: provisional || was.provisional };
}

function demandUndecided({ due }: CaseFile, { by, now }: Facts): void {
  demand(by.role === 'SYS', 'ONLY_THE_SYSTEM_LETS_LAPSE');
  demand(due !== undefined && now >= due.at, 'EXTENSION_CAN_BE_DECIDED', { until: due?.at ?? now });
}
