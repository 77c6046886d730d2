import type { CaseFile } from '../../state.js';

/** Under a red card nothing gets more time. */
export function isUnderRedCard({ supervision }: CaseFile): boolean {
  return supervision.present === 'red';
}
