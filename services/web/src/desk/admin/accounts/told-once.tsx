import type { NewPassword } from '@linli/contracts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useAdminTexts } from '../texts/use-admin-texts.js';

interface Props {
  readonly title: string;
  readonly told: NewPassword;
  readonly onClose: () => void;
}

/** A password that is shown this once. It is kept nowhere in the browser. */
export function ToldOnce({ title, told, onClose }: Props) {
  const { accounts: t } = useAdminTexts();
  const [isCopied, setCopied] = useState(false);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const canCopy = 'clipboard' in navigator;
  return (
    <section className="notice told-once" aria-label={title} tabIndex={-1} ref={notice}>
      <strong>{title}</strong>
      <dl>
        <div>
          <dt>{t.login}</dt>
          <dd>
            <code>{told.login}</code>
          </dd>
        </div>
        <div>
          <dt>{t.password}</dt>
          <dd>
            <code data-password>{told.password}</code>
          </dd>
        </div>
      </dl>
      <p>{t.tellOnce}</p>
      <div className="buttons">
        {canCopy && (
          <Button
            onClick={() => void navigator.clipboard.writeText(told.password).then(() => setCopied(true))}
          >
            {isCopied ? t.copied : t.copy}
          </Button>
        )}
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </section>
  );
}
