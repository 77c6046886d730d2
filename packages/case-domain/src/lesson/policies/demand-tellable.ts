import { demand } from '@linli/kernel';
import type { Stage } from '../../vocabulary.js';
import type { ToldCase } from '../lesson-facts.js';

/** Stages in which a case is over and may be told. */
export const TELLABLE_STAGES: readonly Stage[] = ['CLOSED', 'ARCHIVED'];

type Standing = Pick<ToldCase, 'stage' | 'confidentiality'>;

/** Only a case that is over is told, and never one whose people or whose reporter are protected. */
export function demandTellable({ stage, confidentiality }: Standing): void {
  demand(confidentiality === 'normal', 'PROTECTED_CASE_IS_NO_LESSON');
  demand(TELLABLE_STAGES.includes(stage), 'OPEN_CASE_IS_NO_LESSON');
}
