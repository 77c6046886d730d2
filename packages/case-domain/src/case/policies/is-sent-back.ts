import type { Facts } from '../../facts.js';
import type { CaseFile } from '../state.js';

/** Whether this person has sent the case back to work in this way already, and it is worked on. */
export function isSentBack(
  { stage, sentBack }: CaseFile,
  { by }: Facts,
  how: NonNullable<CaseFile['sentBack']>['how'],
): boolean {
  return stage === 'HANDLING' && sentBack?.by === by.id && sentBack.how === how;
}
