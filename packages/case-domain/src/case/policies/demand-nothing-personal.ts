import { demand } from '@linli/kernel';
import { forbiddenInClear } from '../../policies/personal-data-lint.js';

/** Some fields stand in clear, so that they can be searched and shown to all: no telephone or identity number (I31). */
export function demandNothingPersonal(field: string, texts: readonly string[]): void {
  const traces = texts.flatMap(forbiddenInClear);
  demand(traces.length === 0, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', { field, traces });
}
