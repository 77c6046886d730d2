const OURS = 'linli.';

/** Reads what this browser was told to remember; `undefined` where there is nothing or it cannot be read. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(`${OURS}${name}`);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Remembers a value in this browser; `undefined` forgets it. A browser that keeps nothing loses only the convenience. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`${OURS}${name}`);
    else localStorage.setItem(`${OURS}${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works on without memory.
  }
}

/** Names of what is remembered that begin like this. */
export function remembered(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(`${OURS}${beginning}`) ? [key.slice(OURS.length)] : [],
    );
  } catch {
    return [];
  }
}
