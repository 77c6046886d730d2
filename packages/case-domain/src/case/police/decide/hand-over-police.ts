import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { HandOverPolice } from '../commands.js';
import { hasOpenHandover } from '../state.js';

/** 40: from any open stage, to one station at a time. People's mediation goes on until the station accepts. */
export function handOverPolice(command: HandOverPolice, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.police[command.handoverId]) return [];
  const { type: _, evidence, ...given } = command;
  demand(facts.directory.unit(given.station)?.kind === 'police_station', 'NOT_A_POLICE_STATION', {
    unit: given.station,
  });
  demandNothingPersonal('evidence', evidence);
  demand(!hasOpenHandover(file.police), 'HANDOVER_ALREADY_OPEN');
  return [{ type: 'HandedToPolice', data: { ...given, evidence: [...evidence] } }];
}
