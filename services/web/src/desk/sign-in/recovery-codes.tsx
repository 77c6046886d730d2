import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useSignInTexts } from './texts.js';

/** 恢复码, shown this once. They are kept nowhere in the browser. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const t = useSignInTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKept();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {t.recovery}
      </h1>
      <p>{t.recoveryAbout}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" htmlType="submit" block>
        {t.kept}
      </Button>
    </form>
  );
}
