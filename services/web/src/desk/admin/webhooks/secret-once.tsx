import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** A signing secret, and whose it is. */
export interface ToldSecret {
  readonly name: string;
  readonly secret: string;
}

interface Props {
  readonly told: ToldSecret;
  readonly onClose: () => void;
}

/** A signing secret that is shown this once. It is kept nowhere in the browser. */
export function SecretOnce({ told, onClose }: Props) {
  const { webhooks: t } = useAdminTexts();
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const title = t.secretOf(told.name);
  return (
    <section className="notice told-once" aria-label={title} tabIndex={-1} ref={notice}>
      <strong>{title}</strong>
      <p>
        <code data-secret>{told.secret}</code>
      </p>
      <p>{t.tellOnce}</p>
      <Button onClick={onClose}>{t.close}</Button>
    </section>
  );
}
