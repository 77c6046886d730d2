import { dayOfIsoDate, startOfShanghaiDay } from '@linli/calendar';
import { demand, Rejection } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { OPEN_STAGES } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { ReassignByReorg } from '../commands.js';

/**
 * 57: the case follows its area into the new organisation, once that is in force. Closed cases go along, so that whoever
 * takes over the area can reopen and watch them, and joined ones, so that they can be unjoined.
 */
export function reassignByReorg(command: ReassignByReorg, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const { reorganisationId, areaPath, leadUnit, effectiveFrom } = command;
  if (state.bonds.reorganisations.includes(reorganisationId)) return [];
  demandStage(state, ...OPEN_STAGES, 'JOINED', 'CLOSED');
  demand(facts.now >= startOfShanghaiDay(dayOfIsoDate(effectiveFrom)), 'REORGANISATION_NOT_IN_FORCE', {
    effectiveFrom,
  });
  const was = state.place.areaPath;
  const led = state.dispatch.present && leadUnit !== undefined ? { leadUnit } : {};
  const data = { reorganisationId, areaPath: [...areaPath], was: [...was], ...led, effectiveFrom };
  return [{ type: 'CaseReassignedByReorg', data }];
}
