import { refuse } from '@linli/kernel';
import type { CaseType } from '../../catalogue/catalogue.js';
import type { Facts } from '../../facts.js';
import type { CaseFile } from '../state.js';

/** The type of a case at the version it was opened under: yesterday's case is judged by yesterday's rules. */
export function typeOf({ typeCode, typeVersion }: CaseFile, { catalogue }: Facts): CaseType {
  return catalogue.type(typeCode, typeVersion) ?? refuse('CASE_TYPE_UNKNOWN', { typeCode });
}
