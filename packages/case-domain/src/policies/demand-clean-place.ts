import { demand } from '@linli/kernel';
import type { Place } from '../vocabulary.js';
import { forbiddenInClear } from './personal-data-lint.js';

/** The building stands in clear: a telephone or identity number belongs into the address, which is sealed (I31). */
export function demandCleanPlace({ building = '' }: Place): void {
  const traces = forbiddenInClear(building);
  demand(traces.length === 0, 'PLACE_CARRIES_PERSONAL_DATA', { traces });
}
