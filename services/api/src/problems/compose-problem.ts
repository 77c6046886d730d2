import { CaseMovedOn, OutlinesRefused, ReadModelBehind } from '@linli/application';
import type { FieldReason, Problem } from '@linli/contracts';
import { OutcomeUnknown, Rejection, StaleRevision } from '@linli/kernel';
import {
  InvalidCursor,
  TooManyCases,
  TooManyRows,
  TooManySteps,
  UnknownFigure,
  UnknownFigureVersion,
} from '@linli/read-models';
import { type Language, sayProblem, wordFor } from '@linli/wording';
import { fieldRefusedBy } from './field-refused-by.js';
import { frameworkProblem } from './framework-problem.js';
import { isOutage, isTooCostly } from './outage.js';
import { ApiProblem, type ProblemParticulars } from './problem-error.js';
import { sayFinding } from './say-finding.js';
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
      ...(error instanceof OutlinesRefused && {
        findings: error.findings.slice(0, MOST_FIELDS).map((one) => sayFinding(language, one)),
      }),
      ...extras,
    },
    headers,
    isFault: code === 'INTERNAL' || code === 'UNAVAILABLE' || code === 'QUERY_TOO_COSTLY',
  };
}

/** Enough to correct a form by; a hostile request does not get itself back. */
const MOST_FIELDS = 100;
const LONGEST_FIELD = 200;

function knownProblem(error: unknown): ({ readonly code: string } & ProblemParticulars) | undefined {
  if (error instanceof ApiProblem) return { code: error.code, ...error.particulars };
  if (error instanceof Rejection) {
    const field = fieldRefusedBy(error.code);
    const refused = field && { refused: [{ field, reason: 'not_accepted' as const }] };
    return { code: error.code, details: error.details, ...refused };
  }
  if (error instanceof CaseMovedOn) {
    const { revision, intervening } = error;
    return { code: 'STALE_REVISION', extras: { revision, intervening: [...intervening] } };
  }
  if (error instanceof ReadModelBehind) {
    const position = String(error.position);
    return { code: 'READ_MODEL_BEHIND', extras: { position }, headers: { 'retry-after': '2' } };
  }
  if (error instanceof OutlinesRefused)
    return { code: 'OUTLINES_REFUSED', details: { count: error.findings.length } };
  if (error instanceof InvalidCursor) return refusedField('/after', 'wrong_form');
  if (error instanceof UnknownFigure) return refusedField('/figure', 'unknown_code');
  if (error instanceof UnknownFigureVersion) return refusedField('/version', 'unknown_code');
  if (error instanceof TooManySteps) return refusedField('/step', 'too_many');
  if (error instanceof TooManyCases) return refusedField('/area', 'too_many');
  if (error instanceof TooManyRows) return refusedField('/to', 'too_many');
  if (isTooCostly(error)) return { code: 'QUERY_TOO_COSTLY', headers: { 'retry-after': '30' } };
  if (isOutage(error)) return { code: 'UNAVAILABLE', headers: { 'retry-after': '5' } };
  // Whoever said which revision they saw was told CaseMovedOn; this is a race lost too often, and nothing was stored.
  if (error instanceof StaleRevision) return { code: 'OVERTAKEN', headers: { 'retry-after': '1' } };
  if (error instanceof OutcomeUnknown) return { code: 'OUTCOME_UNKNOWN', headers: { 'retry-after': '2' } };
  const problem = frameworkProblem(error);
  return problem && { code: problem.code, ...problem.particulars };
}

function refusedField(field: string, reason: FieldReason): { readonly code: string } & ProblemParticulars {
  return { code: 'VALIDATION_FAILED', refused: [{ field, reason }] };
}
