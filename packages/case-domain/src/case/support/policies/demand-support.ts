import { refuse } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { Support } from '../state.js';

/** The support task of that id; refused when there is none. */
export function demandSupport(file: CaseFile, supportId: string): Support {
  return file.support[supportId] ?? refuse('SUPPORT_UNKNOWN', { supportId });
}
