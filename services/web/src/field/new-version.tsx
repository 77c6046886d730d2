import { registerSW } from 'virtual:pwa-register';
import { useEffect, useState } from 'react';
import { useTexts } from './texts.js';

/**
 * Keeps the page on the phone, so that it opens without a network, and offers a newer one. It is never put in by itself:
 * somebody may be writing. What was written is kept through the change.
 */
export function NewVersion() {
  const { outbox: t } = useTexts();
  const [update, setUpdate] = useState<() => Promise<void>>();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const put = registerSW({ onNeedRefresh: () => setUpdate(() => put) });
  }, []);
  if (!update) return null;
  return (
    <output className="status-bar">
      <span>{t.newVersion}</span>
      <button type="button" onClick={() => void update()}>
        {t.reload}
      </button>
    </output>
  );
}
