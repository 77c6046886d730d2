import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { RISKS } from '../../../vocabulary.js';
import { hasUnansweredDanger } from '../../danger/state.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandRole } from '../../policies/demand-role.js';
import type { CaseState } from '../../state.js';
import type { SetRisk } from '../commands.js';

/** 9: whoever sees more risk says so; only community or street say that there is less, and why. */
export function setRisk({ risk, reason }: SetRisk, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.risk === risk) return [];
  if (RISKS.indexOf(risk) < RISKS.indexOf(file.risk)) {
    demandRole(facts, 'CW', 'SD');
    demand(reason !== undefined, 'REASON_MISSING');
    // An alarm nobody has heard is not argued away.
    demand(!hasUnansweredDanger(file.danger), 'MATTERS_STILL_OPEN', { matters: ['danger'] });
  }
  return [{ type: 'RiskSet', data: { risk, was: file.risk, ...(reason === undefined ? {} : { reason }) } }];
}
