import { demand, refuse } from '@linli/kernel';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile, CaseState } from '../../state.js';
import { isOpenMediation, type Mediation } from '../state.js';
import { demandEveryPartyConsents } from './demand-every-party-consents.js';
import { demandNotWithPolice } from './demand-not-with-police.js';

/** The mediation of that id; refused when there is none. */
export function demandMediation(file: CaseFile, mediationId: string): Mediation {
  return file.mediation.byId[mediationId] ?? refuse('MEDIATION_UNKNOWN', { mediationId });
}

/** Refuses once the mediation has been settled or terminated. */
export function demandOpenMediation(mediation: Mediation): void {
  demand(isOpenMediation(mediation), 'MEDIATION_ENDED', { status: mediation.status });
}

/** The case and its mediation, free to go on: open, not with the police, every party consenting (I20, I25). */
export function demandRunningMediation(
  state: CaseState,
  mediationId: string,
): { file: CaseFile; mediation: Mediation } {
  const file = demandOpen(state);
  const mediation = demandMediation(file, mediationId);
  demandOpenMediation(mediation);
  demandNotWithPolice(file);
  demandEveryPartyConsents(mediation);
  demandStage(file, 'MEDIATING');
  return { file, mediation };
}
