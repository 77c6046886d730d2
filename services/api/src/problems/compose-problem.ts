import { CaseMovedOn, ReadModelBehind } from '@linli/application';
import type { FieldReason, Problem } from '@linli/contracts';
import { OutcomeUnknown, Rejection } from '@linli/kernel';
import { InvalidCursor, UnknownFigure } from '@linli/read-models';
import { type Language, sayProblem, wordFor } from '@linli/wording';
import { frameworkProblem } from './framework-problem.js';
import { isOutage } from './outage.js';
import { ApiProblem, type ProblemParticulars } from './problem-error.js';
import { statusOfProblem } from './status-of.js';

/** A problem ready to be sent. */
export interface ComposedProblem {
  readonly body: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** True when it is no answer to the request but a fault of ours: the error behind it belongs in the log. */
  readonly isFault: boolean;
}

/** What an error is answered with: its code in the caller's language, nothing of an error nobody foresaw. */
export function composeProblem(
  error: unknown,
  { language, instance, correlationId }: { language: Language; instance: string; correlationId: string },
): ComposedProblem {
  const known = knownProblem(error);
  const { code, details = {}, refused, extras, headers = {} } = known ?? { code: 'INTERNAL' };
  const errors = refused?.slice(0, MOST_FIELDS).map(({ field, reason }) => ({
    field: field.slice(0, LONGEST_FIELD),
    reason,
    message: wordFor(language, 'field', reason),
  }));
  return {
    body: {
      type: `/reference#${code}`,
      ...sayProblem(language, code, details),
      status: statusOfProblem(code),
      instance,
      code,
      correlationId,
      ...(errors && { errors }),
      ...extras,
    },
    headers,
    isFault: code === 'INTERNAL' || code === 'UNAVAILABLE',
  };
}

/** Enough to correct a form by; a hostile request does not get itself back. */
const MOST_FIELDS = 100;
const LONGEST_FIELD = 200;

function knownProblem(error: unknown): ({ readonly code: string } & ProblemParticulars) | undefined {
  if (error instanceof ApiProblem) return { code: error.code, ...error.particulars };
  if (error instanceof Rejection) return { code: error.code, details: error.details };
  if (error instanceof CaseMovedOn) {
    const { revision, intervening } = error;
    return { code: 'STALE_REVISION', extras: { revision, intervening: [...intervening] } };
  }
  if (error instanceof ReadModelBehind) {
    const position = String(error.position);
    return { code: 'READ_MODEL_BEHIND', extras: { position }, headers: { 'retry-after': '2' } };
  }
  if (error instanceof InvalidCursor) return refusedField('/after', 'wrong_form');
  if (error instanceof UnknownFigure) return refusedField('/figure', 'unknown_code');
  if (isOutage(error)) return { code: 'UNAVAILABLE', headers: { 'retry-after': '5' } };
  if (error instanceof OutcomeUnknown) return { code: 'OUTCOME_UNKNOWN', headers: { 'retry-after': '2' } };
  const problem = frameworkProblem(error);
  return problem && { code: problem.code, ...problem.particulars };
}

function refusedField(field: string, reason: FieldReason): { readonly code: string } & ProblemParticulars {
  return { code: 'VALIDATION_FAILED', refused: [{ field, reason }] };
}
