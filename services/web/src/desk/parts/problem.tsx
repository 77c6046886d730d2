import { Refused } from '../../both/http.js';
import { useTexts } from '../texts/use-texts.js';
import { Notice } from './notice.js';

/** Why something could not be done, as the server worded it. Errors of ours come with the number that finds them. */
export function Problem({ error, children }: { readonly error: Error; readonly children?: React.ReactNode }) {
  const { state: t } = useTexts();
  if (!(error instanceof Refused)) {
    return (
      <Notice tone="problem" title={t.unreachable} text={t.unreachableText}>
        {children}
      </Notice>
    );
  }
  const { title, detail, status, correlationId } = error.problem;
  return (
    <Notice tone="problem" title={title} text={detail}>
      {status >= 500 && (
        <p className="quiet">
          {t.number} {correlationId}
        </p>
      )}
      {children}
    </Notice>
  );
}
