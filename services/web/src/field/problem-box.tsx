import { useEffect, useRef } from 'react';
import { Refused } from '../both/http.js';
import { useTexts } from './texts.js';

/** What went wrong, in words, above the form; it takes the focus so that nobody misses it. */
export function ProblemBox({ error }: { readonly error: Error }) {
  const { problem: t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  const { title, detail, number } =
    error instanceof Refused
      ? { title: error.problem.title, detail: error.problem.detail, number: numberOf(error) }
      : { title: t.unreachable, detail: t.unreachableText, number: undefined };
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <strong>{title}</strong>
      {detail !== undefined && <p>{detail}</p>}
      {number !== undefined && (
        <p className="quiet">
          {t.number} {number}
        </p>
      )}
    </div>
  );
}

/** The number by which the log finds an error of ours. */
function numberOf({ problem: { status, correlationId } }: Refused): string | undefined {
  return status >= 500 ? correlationId : undefined;
}
