import { isViolence } from '../../policies/demand-police-report.js';
import type { CaseFile } from '../../state.js';

/**
 * (Suspected) domestic violence is no matter for people's mediation until the police have looked at it and said what they
 * found (I35). While they have it, no mediation runs anyway (I25).
 */
export function isBlockedForMediation(
  typeCode: string,
  { protection }: Pick<CaseFile, 'protection'>,
): boolean {
  return isViolence(typeCode) && protection.assessments.length === 0;
}
