import { type Action, type Caller, type Scope, type Subject, scopeOf } from '@linli/access';
import { Rejection } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';

/**
 * The part of everything a caller's list is cut to.
 *
 * @throws Rejection FORBIDDEN when the caller may not have such a list
 */
export function scopeFor(caller: Caller, action: Action, subject?: Subject): Scope {
  demandMayDo(caller, action, subject);
  const scope = scopeOf(caller);
  if (scope === null) throw new Rejection('FORBIDDEN', { action });
  return scope;
}
