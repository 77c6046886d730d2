import { Input, type InputRef } from 'antd';
import { useSignInTexts } from './texts.js';

/** The step before is gone, and the focus with it. */
function focusOn(field: InputRef | null): void {
  field?.focus();
}

interface Props {
  readonly label: string;
  /** Recovery codes have letters. */
  readonly alsoRecovery?: boolean;
}

/** Where a code of the authenticator app is entered; phones offer the right keyboard, browsers fill in nothing old. */
export function CodeField({ label, alsoRecovery = false }: Props) {
  const t = useSignInTexts();
  return (
    <>
      <label htmlFor="code">{label}</label>
      <Input
        id="code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        inputMode={alsoRecovery ? 'text' : 'numeric'}
        aria-describedby={alsoRecovery ? 'code-hint' : undefined}
        ref={focusOn}
        required
        maxLength={40}
      />
      {alsoRecovery && (
        <p className="quiet" id="code-hint">
          {t.codeHint}
        </p>
      )}
    </>
  );
}
