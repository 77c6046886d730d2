import { demand } from '@linli/kernel';
import { isWithPolice } from '../../police/state.js';
import type { CaseFile } from '../../state.js';

/** People's mediation rests while the police have accepted the matter; their commission letter ends that (I25). */
export function demandNotWithPolice(file: CaseFile): void {
  demand(!isWithPolice(file.police), 'MEDIATION_FROZEN_BY_POLICE');
}
