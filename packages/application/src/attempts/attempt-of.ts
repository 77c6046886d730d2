import { type AttemptReason, DUTY_OF_REFUSAL, type RejectionCode } from '@linli/case-domain';
import { Rejection } from '@linli/kernel';
import { type About, Refused } from './refused.js';

/** What stands in the log of a refusal, before it is known whether there is such a thing. */
export interface Attempt {
  readonly action: string;
  readonly code: string;
  readonly reason: AttemptReason;
  readonly about?: About | undefined;
}

/** What is answered like a thing that does not exist: what it is, and what was tried where nobody said so. */
const NOT_KNOWN: Readonly<Record<string, { readonly kind: About['kind']; readonly action: string }>> = {
  CASE_UNKNOWN: { kind: 'case', action: 'ViewCase' },
  REPORT_UNKNOWN: { kind: 'report', action: 'ViewReport' },
  AUDIT_UNKNOWN: { kind: 'audit', action: 'ViewAudits' },
};

/**
 * What was tried, if an error is the refusal of something that was not for whoever tried it; `undefined` for every other
 * error.
 *
 * @param named what the address of the request names
 */
export function attemptOf(error: unknown, named: readonly About[]): Attempt | undefined {
  if (!(error instanceof Rejection)) return undefined;
  const { code, details } = error;
  const tried = error instanceof Refused ? error.tried : undefined;
  const unknown = NOT_KNOWN[code];
  const about = tried?.about ?? (unknown ? named.find(({ kind }) => kind === unknown.kind) : named[0]);
  const of = (reason: AttemptReason, action: unknown): Attempt | undefined =>
    typeof action === 'string' ? { action, code, reason, about } : undefined;
  if (code === 'FORBIDDEN') return of('not_allowed', tried?.action ?? details.action);
  if (unknown) return about && of('not_known', tried?.action ?? unknown.action);
  const duty = DUTY_OF_REFUSAL[code as RejectionCode];
  return duty && of(duty, tried?.action);
}
