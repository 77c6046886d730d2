import { type Action, actions } from './actions.js';
import type { Caller } from './caller.js';
import { type Policy, policyInForce } from './policy.js';
import { type Relations, relations } from './relation.js';
import { nothingInParticular, type Subject } from './subject.js';
import { scopeReaches } from './token-scope.js';

/** `hidden`: not the caller's to know, answered like a thing that does not exist. `forbidden`: seen, not to be done. */
export type Answer = 'yes' | 'hidden' | 'forbidden';

/** Seeing this is what makes a "no" about a report or a case a refusal rather than a silence. */
const seeing = { report: 'ViewReport', case: 'ViewCase' } as const satisfies Record<string, Action>;

/**
 * Whether the caller may do this to the subject. Leave the subject out where the action concerns nothing in particular.
 * Whether the state of the case allows it is for the domain to say.
 */
export function mayDo(caller: Caller, action: Action, subject?: Subject): Answer {
  return mayDoUnder(policyInForce, caller, action, subject);
}

/** {@link mayDo} under a given policy, its relations taken to mean `holding`. */
export function mayDoUnder(
  policy: Policy,
  caller: Caller,
  action: Action,
  subject: Subject = nothingInParticular,
  holding: Relations = relations,
): Answer {
  const stands: Stands = ({ roles, relation }) =>
    roles.includes(caller.role) && holding[relation](caller, subject);
  const isOpen = (wanted: Action): boolean =>
    scopeReaches(caller.scope, wanted) && isGranted(policy, wanted, subject, stands);
  if (isOpen(action)) return 'yes';
  const about = actions[action];
  if (about !== 'report' && about !== 'case') return 'forbidden';
  return isOpen(seeing[about]) ? 'forbidden' : 'hidden';
}

/** Whether the caller is of the roles and in the relation an entry of the policy names. */
type Stands = (entry: Policy['needToKnow'][number]) => boolean;

function isGranted(policy: Policy, action: Action, subject: Subject, stands: Stands): boolean {
  if (subject.confidentiality === 'restricted' && !policy.needToKnow.some(stands)) return false;
  return policy.rules.some((rule) => rule.action === action && stands(rule));
}
