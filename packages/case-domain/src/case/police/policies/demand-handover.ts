import { refuse } from '@linli/kernel';
import type { CaseFile } from '../../state.js';
import type { Handover } from '../state.js';

/** The hand-over of that id; refused when there is none. */
export function demandHandover(file: CaseFile, handoverId: string): Handover {
  return file.police[handoverId] ?? refuse('HANDOVER_UNKNOWN', { handoverId });
}
