import { type Caller, scopeOf } from '@linli/access';
import type { Parts } from './parts.js';

/**
 * The parts as a caller's queries may use them: the views behind the second wall. The wall is coarser than the rules of
 * access (it knows area, unit and account, not role, stage or restriction) and asks nobody who wrote the query. The
 * system itself, which no account and no token can be, sees everything.
 */
export function standingAt<P extends Parts>(parts: P, caller: Caller): P {
  if (caller.role === 'SYS') return parts;
  const areaCode = scopeOf(caller)?.areaCode ?? null;
  const standpoint = { areaCode, unit: caller.orgCode, account: caller.accountId };
  return { ...parts, readModels: { ...parts.readModels, ...parts.readModels.within(standpoint) } };
}
