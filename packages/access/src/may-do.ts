import { type Action, actions } from './actions.js';
import type { Caller } from './caller.js';
import { type Policy, policyInForce } from './policy.js';
import { relations } from './relation.js';
import { nothingInParticular, type Subject } from './subject.js';

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

/** {@link mayDo} under a given policy. */
export function mayDoUnder(
  policy: Policy,
  caller: Caller,
  action: Action,
  subject: Subject = nothingInParticular,
): Answer {
  if (isGranted(policy, caller, action, subject)) return 'yes';
  const about = actions[action];
  if (about !== 'report' && about !== 'case') return 'forbidden';
  return isGranted(policy, caller, seeing[about], subject) ? 'forbidden' : 'hidden';
}

function isGranted(policy: Policy, caller: Caller, action: Action, subject: Subject): boolean {
  if (subject.confidentiality === 'restricted' && !needsToKnow(policy, caller, subject)) return false;
  return policy.rules.some(
    (rule) =>
      rule.action === action && rule.roles.includes(caller.role) && relations[rule.relation](caller, subject),
  );
}

function needsToKnow(policy: Policy, caller: Caller, subject: Subject): boolean {
  return policy.needToKnow.some(
    ({ roles, relation }) => roles.includes(caller.role) && relations[relation](caller, subject),
  );
}
