import type { OwnAccount } from '@linli/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { type Credentials, textIn } from '../../both/session.js';
import { Tag } from '../parts/tag.js';
import { SetUp } from '../sign-in/set-up.js';
import { useOwnTexts } from './texts.js';

/** 两步验证: whether it is set up; if not, setting it up, after the password once more. */
export function TwoSteps({
  account: { login, secondFactor, recoveryCodesLeft },
}: {
  readonly account: OwnAccount;
}) {
  const t = useOwnTexts();
  const queryClient = useQueryClient();
  const [credentials, setCredentials] = useState<Credentials>();

  function confirmed(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setCredentials({ login, password: textIn(new FormData(event.currentTarget), 'password') });
  }

  if (secondFactor) {
    return (
      <>
        <p>
          <Tag tone="good">{t.on}</Tag> {t.codesLeft(recoveryCodesLeft)}
        </p>
        <p className="quiet">{t.lost}</p>
      </>
    );
  }
  if (credentials) {
    return (
      <SetUp
        credentials={credentials}
        onDone={(session) => {
          queryClient.setQueryData(['session'], session);
          void queryClient.invalidateQueries({ queryKey: ['own'] });
        }}
      />
    );
  }
  return (
    <form onSubmit={confirmed}>
      <p>
        <Tag>{t.off}</Tag>
      </p>
      <p className="quiet">{t.setUpAbout}</p>
      <label htmlFor="set-up-password">{t.password}</label>
      <Input
        id="set-up-password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Button htmlType="submit">{t.setUp}</Button>
    </form>
  );
}
