import { useSyncExternalStore } from 'react';

const preference = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  preference.addEventListener('change', onChange);
  return () => preference.removeEventListener('change', onChange);
}

/** Whether the device asks for dark pages. The style sheets hear of it by themselves. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => preference.matches);
}
