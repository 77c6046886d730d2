import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ShowPassword } from '../../both/show-password.js';
import { useSignInTexts } from './texts.js';

/** 设置自己的密码, in place of the one that somebody else made. */
export function NewPasswordFields() {
  const t = useSignInTexts();
  const next = useRef<InputRef>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => next.current?.focus(), []);
  return (
    <>
      <p>{t.ownPasswordAbout}</p>
      {(['next', 'again'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={`password-${name}`}>{t[name]}</label>
          <Input
            id={`password-${name}`}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            ref={name === 'next' ? next : undefined}
            required
            minLength={12}
            maxLength={128}
          />
        </div>
      ))}
      <ShowPassword text={t.show} shown={shown} onShow={setShown} />
    </>
  );
}
