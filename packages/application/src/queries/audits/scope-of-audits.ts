import type { Caller, Scope } from '@linli/access';

/**
 * The cases of an audit a caller sees: those of the own area, restricted ones among them, and none besides. Whoever takes
 * part in a case from elsewhere does not answer for it.
 */
export function scopeOfAudits({ areaCode }: Caller): Scope {
  return { areaCode, restrictedOk: true };
}
