import { demand } from '@linli/kernel';
import type { Stage } from '../../vocabulary.js';
import type { CaseFile } from '../state.js';

/** Refuses unless the case stands at one of the stages the lifecycle table names for the command. */
export function demandStage(file: CaseFile, ...allowed: readonly Stage[]): void {
  demand(allowed.includes(file.stage), 'STAGE_NOT_ALLOWED', { stage: file.stage, allowed });
}
