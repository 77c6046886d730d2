/** (Suspected) domestic violence is no matter for people's mediation (I35). */
const BLOCKED_TYPES: readonly string[] = ['JF04'];

/** Whether a case of this type is never mediated. */
export function isBlockedForMediation(typeCode: string): boolean {
  return BLOCKED_TYPES.includes(typeCode);
}
