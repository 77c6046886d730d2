import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { LEVELS } from '../../../vocabulary.js';
import { demandNoWayAroundARuling } from '../../dispatch/policies/demand-no-way-around-a-ruling.js';
import type { CaseEvent } from '../../events.js';
import { acceptance } from '../../lifecycle/decide/accept-case.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseFile, CaseState } from '../../state.js';
import { resumption } from '../../time-limit/policies/resumption.js';
import type { Escalate } from '../commands.js';
import { demandMaySkip } from '../policies/demand-may-skip.js';
import { isAbove } from '../state.js';

/**
 * 19: up to the next level, which accepts it by that. The present dispatch ends; whoever had the case goes on seeing it
 * and keeps the reporter informed (I15). The clock neither stops nor starts anew (I12).
 */
export function escalate(command: Escalate, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { escalationId, to, reason, tried } = command;
  if (file.levels.escalations[escalationId]) return [];
  demand(file.level !== LEVELS.at(-1), 'HIGHEST_LEVEL_REACHED');
  demand(isAbove(to, file.level), 'NOT_A_HIGHER_LEVEL', { level: file.level });
  const skipsLevel = LEVELS.indexOf(to) > LEVELS.indexOf(file.level) + 1;
  if (skipsLevel) demandMaySkip(to, file, facts);
  // What has become dangerous goes up whatever was ruled before.
  if (file.risk !== 'high' && !file.urgent) demandNoWayAroundARuling(file, facts);
  const fromUnit = unitUntilNow(file, facts);
  return [
    ...started(file, facts),
    {
      type: 'Escalated',
      data: {
        escalationId,
        from: file.level,
        to,
        ...(fromUnit !== undefined && { fromUnit }),
        skipsLevel,
        reason,
        tried,
      },
    },
  ];
}

/** The clock of a case nobody had accepted starts now; a rest is over. */
function started(file: CaseFile, facts: Facts): CaseEvent[] {
  return file.acceptance === undefined ? [acceptance(file, facts)] : resumption(file, facts);
}

/** Who led, or where nobody did whoever takes it upwards. */
function unitUntilNow({ dispatch: { present } }: CaseFile, { by, directory }: Facts): string | undefined {
  return present?.leadUnit ?? directory.unit(by.orgCode)?.code;
}
