import type { Session } from '@linli/contracts';
import { type SubmitEvent, useEffect, useState } from 'react';
import { refusalAtArrival } from '../both/arrival.js';
import {
  asksForCode,
  asksForNewPassword,
  type Credentials,
  providerStart,
  readProvider,
  signIn,
  textIn,
} from '../both/session.js';
import { ShowPassword } from '../both/show-password.js';
import { ProblemBox } from './problem-box.js';
import { useTexts } from './texts.js';

/** 登录 on a phone. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const { signIn: t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<Error>();
  const [credentials, setCredentials] = useState<Credentials>();
  const [asked, setAsked] = useState<'code' | 'new_password'>();
  const [code, setCode] = useState<string>();
  const provider = useProvider();
  const refusal = refusalAtArrival();

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = credentials ?? { login: textIn(form, 'login'), password: textIn(form, 'password') };
    const withCode = asked === 'code' ? textIn(form, 'code') : code;
    const newPassword = asked === 'new_password' ? textIn(form, 'next') : undefined;
    setBusy(true);
    try {
      onSignedIn(await signIn(given, { ownDevice: true, code: withCode, newPassword }));
    } catch (refused) {
      const next = asksForCode(refused) ? 'code' : asksForNewPassword(refused) ? 'new_password' : undefined;
      if (next) {
        setCredentials(given);
        setAsked(next);
        setCode(withCode);
      }
      setError(next ? undefined : (refused as Error));
      setBusy(false);
    }
  }

  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h1>{t.title}</h1>
      {error && <ProblemBox error={error} />}
      {refusal && !error && (
        <p className="problem" role="alert">
          {t.refusals[refusal]}
        </p>
      )}
      {asked === 'new_password' && (
        <label>
          {t.next}
          <input
            name="next"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            required
            maxLength={128}
          />
        </label>
      )}
      {asked === 'code' && (
        <label>
          {t.code}
          <input name="code" autoComplete="one-time-code" autoCapitalize="none" required maxLength={40} />
        </label>
      )}
      {asked === undefined && (
        <>
          <label>
            {t.login}
            <input name="login" autoComplete="username" autoCapitalize="none" required maxLength={60} />
          </label>
          <label>
            {t.password}
            <input
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              required
              maxLength={200}
            />
          </label>
        </>
      )}
      {asked !== 'code' && <ShowPassword text={t.show} shown={shown} onShow={setShown} />}
      <button className="primary" type="submit" disabled={busy}>
        {busy ? t.busy : t.submit}
      </button>
      {provider !== undefined && !credentials && <a href={providerStart('field')}>{t.by(provider)}</a>}
    </form>
  );
}

/** What the identity provider is called, if there is one and the server can be asked. */
function useProvider(): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    readProvider().then(
      (read) => setName(read ?? undefined),
      () => undefined,
    );
  }, []);
  return name;
}
