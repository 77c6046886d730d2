import type { Session } from '@linli/contracts';
import { type SubmitEvent, useState } from 'react';
import { signIn, textIn } from '../both/session.js';
import { ProblemBox } from './problem-box.js';
import { useTexts } from './texts.js';

/** 登录 on a phone. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const { signIn: t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      onSignedIn(await signIn(textIn(form, 'login'), textIn(form, 'password'), { ownDevice: true }));
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  }

  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h1>{t.title}</h1>
      {error && <ProblemBox error={error} />}
      <label>
        {t.login}
        <input name="login" autoComplete="username" autoCapitalize="none" required maxLength={60} />
      </label>
      <label>
        {t.password}
        <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      <button className="primary" type="submit" disabled={busy}>
        {busy ? t.busy : t.submit}
      </button>
    </form>
  );
}
