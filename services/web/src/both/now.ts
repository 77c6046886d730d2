import { useSyncExternalStore } from 'react';

/** Overdue is noticed at most this late. */
const TICK_MS = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, TICK_MS);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The present moment in milliseconds; what depends on it is shown anew as time goes by. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
