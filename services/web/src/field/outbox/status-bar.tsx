import { useEffect, useState } from 'react';
import { useTexts } from '../texts.js';
import type { Outbox } from './use-outbox.js';

/** Whether the browser thinks there is a network. That it thinks so proves nothing; that it does not is certain. */
function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setIsOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** 离线 · 3 件待送: always in sight while something is on its way, and never one word for different things. */
export function StatusBar({
  outbox: { waiting, progress, last, rows },
  onSignIn,
}: {
  readonly outbox: Outbox;
  readonly onSignIn: () => void;
}) {
  const { outbox: t } = useTexts();
  const isOnline = useIsOnline();
  const stuck = rows.filter(
    ({ refused, deletedAt }) => refused !== undefined && deletedAt === undefined,
  ).length;
  const isAway = !isOnline || last === 'unreachable';
  if (waiting === 0 && !isAway) return null;
  const text =
    progress !== undefined
      ? t.sending(progress.at, progress.of)
      : stuck === waiting && waiting > 0
        ? t.stuck(stuck)
        : isAway
          ? t.offline(waiting)
          : t.waiting(waiting);
  return (
    <output className={isAway ? 'status-bar away' : 'status-bar'}>
      <span>{text}</span>
      {last === 'signed_out' && (
        <button type="button" onClick={onSignIn}>
          {t.signInAgain}
        </button>
      )}
    </output>
  );
}
