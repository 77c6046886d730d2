import { useCallback, useEffect, useState } from 'react';
import { checksOf, isCheckWaiting } from './checks.js';
import type { CheckRow, OutboxRow } from './database.js';
import { askWhatBecame, type Drained, drain, type Progress } from './drain.js';
import { isWaiting, onOutboxChanged, rowsOf } from './outbox.js';

/** So often what waits is tried again while the page is open. Browsers that can are told earlier by the network itself. */
const RETRY_MS = 20_000;

/** What is kept on this phone for an account, and how sending it goes. */
export interface Outbox {
  readonly rows: readonly OutboxRow[];
  readonly checks: readonly CheckRow[];
  /** How many reports and checks have still to be sent. */
  readonly waiting: number;
  readonly progress: Progress | undefined;
  readonly last: Drained | undefined;
  readonly sendNow: () => void;
}

/** Follows the outbox and empties it: now, when the network comes back, when the page is looked at, and every while. */
export function useOutbox(accountId: string | undefined): Outbox {
  const [rows, setRows] = useState<readonly OutboxRow[]>([]);
  const [checks, setChecks] = useState<readonly CheckRow[]>([]);
  const [progress, setProgress] = useState<Progress>();
  const [last, setLast] = useState<Drained>();

  const sendNow = useCallback(() => {
    if (accountId === undefined) return;
    void drain(accountId, setProgress).then(async (ended) => {
      setLast(ended);
      if (ended === 'all_sent') await askWhatBecame(accountId);
    });
  }, [accountId]);

  useEffect(() => {
    if (accountId === undefined) return undefined;
    let isShown = true;
    const read = (): void => {
      void rowsOf(accountId).then((now) => {
        if (isShown) setRows(now);
      });
      void checksOf(accountId).then((now) => {
        if (isShown) setChecks(now);
      });
    };
    read();
    const stop = onOutboxChanged(read);
    return () => {
      isShown = false;
      stop();
    };
  }, [accountId]);

  useEffect(() => {
    sendNow();
    const timer = setInterval(sendNow, RETRY_MS);
    const whenLookedAt = (): void => {
      if (document.visibilityState === 'visible') sendNow();
    };
    window.addEventListener('online', sendNow);
    document.addEventListener('visibilitychange', whenLookedAt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendNow);
      document.removeEventListener('visibilitychange', whenLookedAt);
    };
  }, [sendNow]);

  const own = rows.filter((row) => row.accountId === accountId);
  const ownChecks = checks.filter((check) => check.accountId === accountId);
  const waiting = own.filter(isWaiting).length + ownChecks.filter(isCheckWaiting).length;
  return { rows: own, checks: ownChecks, waiting, progress, last, sendNow };
}
