import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { send } from '../../both/http.js';
import { textIn } from '../../both/session.js';
import { Notice } from '../parts/notice.js';
import { Problem } from '../parts/problem.js';
import { useOwnTexts } from './texts.js';

/** 修改密码. What is entered is no draft: it is kept nowhere. */
export function ChangePassword() {
  const t = useOwnTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [error, setError] = useState<Error | 'differ'>();
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const entered = new FormData(form);
    const [present, next] = [textIn(entered, 'present'), textIn(entered, 'next')];
    if (next !== textIn(entered, 'again')) {
      setError('differ');
      return;
    }
    setBusy(true);
    try {
      await send('PUT', '/session/password', { present, next });
      setError(undefined);
      form.reset();
      void message.success(t.changed);
      void queryClient.invalidateQueries({ queryKey: ['own'] });
    } catch (refusal) {
      setError(refusal as Error);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="quiet">{t.changeAbout}</p>
      {error === 'differ' ? <Notice tone="problem" title={t.differ} /> : error && <Problem error={error} />}
      {(['present', 'next', 'again'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={`password-${name}`}>{t[name]}</label>
          <Input
            id={`password-${name}`}
            name={name}
            type="password"
            autoComplete={name === 'present' ? 'current-password' : 'new-password'}
            required
            maxLength={200}
          />
        </div>
      ))}
      <Button htmlType="submit" loading={busy}>
        {t.change}
      </Button>
    </form>
  );
}
