import type { Session } from '@linli/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { refusalAtArrival } from '../../both/arrival.js';
import { Refused } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import {
  asksForCode,
  asksForNewPassword,
  type Credentials,
  providerStart,
  readProvider,
  signIn,
  textIn,
} from '../../both/session.js';
import { ShowPassword } from '../../both/show-password.js';
import { Notice } from '../parts/notice.js';
import { Problem } from '../parts/problem.js';
import { forgetAnswers } from '../queries.js';
import { CodeField } from '../sign-in/code-field.js';
import { NewPasswordFields } from '../sign-in/new-password-fields.js';
import { SetUp } from '../sign-in/set-up.js';
import { useSignInTexts } from '../sign-in/texts.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';

/** Where somebody is on the way in. */
type Step =
  | { readonly is: 'password' }
  | { readonly is: 'code'; readonly credentials: Credentials }
  | { readonly is: 'new_password'; readonly credentials: Credentials; readonly code?: string | undefined }
  | { readonly is: 'setting_up'; readonly credentials: Credentials };

/** 登录: password, then the second step where the account has one or needs one. */
export function SignInPage() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<Step>({ is: 'password' });
  useTitle(t.signIn.title);

  function enter(session: Session): void {
    choose(session.language === 'en' || language === 'en' ? 'en' : 'zh-CN');
    forgetAnswers();
    queryClient.setQueryData(['session'], session);
  }

  return (
    <main className="sign-in">
      <div className="way-in">
        <p className="brand">{t.product}</p>
        {step.is === 'setting_up' ? (
          <SetUp credentials={step.credentials} onDone={enter} />
        ) : (
          <Entrance step={step} onStep={setStep} onEntered={enter} />
        )}
        <button
          type="button"
          className="text-button"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t.other}
        </button>
      </div>
    </main>
  );
}

interface EntranceProps {
  readonly step: Exclude<Step, { is: 'setting_up' }>;
  readonly onStep: (step: Step) => void;
  readonly onEntered: (session: Session) => void;
}

function Entrance({ step, onStep, onEntered }: EntranceProps) {
  const { signIn: t } = useTexts();
  const steps = useSignInTexts();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<Error | 'differ'>();

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const credentials =
      step.is === 'password'
        ? { login: textIn(form, 'login'), password: textIn(form, 'password') }
        : step.credentials;
    const code =
      step.is === 'code' ? textIn(form, 'code') : step.is === 'new_password' ? step.code : undefined;
    const newPassword = step.is === 'new_password' ? textIn(form, 'next') : undefined;
    if (newPassword !== undefined && newPassword !== textIn(form, 'again')) {
      setError('differ');
      return;
    }
    setBusy(true);
    try {
      onEntered(await signIn(credentials, { code, newPassword }));
      return;
    } catch (refusal) {
      const asked = nextStep(refusal);
      // The password is changed before two steps have to be set up.
      const known = { ...credentials, password: newPassword ?? credentials.password };
      if (asked === 'new_password') onStep({ is: asked, credentials, code });
      else if (asked) onStep({ is: asked, credentials: known });
      setError(asked ? undefined : (refusal as Error));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1>{t.title}</h1>
      {error === 'differ' ? (
        <Notice tone="problem" title={steps.differ} />
      ) : (
        error && <Problem error={error} />
      )}
      {step.is === 'password' && (
        <>
          <p className="quiet">{t.about}</p>
          <ByProvider hidden={error !== undefined} />
          <label htmlFor="login">{t.login}</label>
          <Input
            id="login"
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            required
            maxLength={60}
          />
          <label htmlFor="password">{t.password}</label>
          <Input
            id="password"
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            maxLength={200}
          />
          <ShowPassword text={steps.show} shown={shown} onShow={setShown} />
        </>
      )}
      {step.is === 'code' && <CodeField label={steps.code} alsoRecovery />}
      {step.is === 'new_password' && <NewPasswordFields />}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t.submit}
      </Button>
      {step.is !== 'password' && (
        <button type="button" className="text-button" onClick={() => onStep({ is: 'password' })}>
          {steps.back}
        </button>
      )}
    </form>
  );
}

/** What a refusal asks for next, if it is no end. */
function nextStep(error: unknown): 'code' | 'new_password' | 'setting_up' | undefined {
  if (asksForCode(error)) return 'code';
  if (asksForNewPassword(error)) return 'new_password';
  return error instanceof Refused && error.problem.code === 'SECOND_FACTOR_NOT_SET_UP'
    ? 'setting_up'
    : undefined;
}

/** 统一认证登录, where an identity provider is configured; and why it did not work just now. */
function ByProvider({ hidden }: { readonly hidden: boolean }) {
  const t = useSignInTexts();
  const provider = useQuery({ queryKey: ['session', 'provider'], queryFn: readProvider });
  const refusal = refusalAtArrival();
  return (
    <>
      {refusal && !hidden && <Notice tone="problem" title={t.notSignedIn} text={t.refusals[refusal]} />}
      {provider.data && (
        <Button href={providerStart('desk')} block>
          {t.by(provider.data)}
        </Button>
      )}
    </>
  );
}
