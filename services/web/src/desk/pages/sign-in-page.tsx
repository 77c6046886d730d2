import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { signIn, textIn } from '../../both/session.js';
import { Problem } from '../parts/problem.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';

/** 登录. */
export function SignInPage() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  useTitle(t.signIn.title);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const session = await signIn(textIn(form, 'login'), textIn(form, 'password'));
      choose(session.language === 'en' || language === 'en' ? 'en' : 'zh-CN');
      queryClient.setQueryData(['session'], session);
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <p className="brand">{t.product}</p>
        <h1>{t.signIn.title}</h1>
        <p className="quiet">{t.signIn.about}</p>
        {error && <Problem error={error} />}
        <label htmlFor="login">{t.signIn.login}</label>
        <Input
          id="login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          maxLength={60}
        />
        <label htmlFor="password">{t.signIn.password}</label>
        <Input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t.signIn.submit}
        </Button>
        <button
          type="button"
          className="text-button"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t.other}
        </button>
      </form>
    </main>
  );
}
