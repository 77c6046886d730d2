/** Reads what this browser was told to remember; `undefined` where there is nothing or it cannot be read. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(`linli.${name}`);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Remembers a value in this browser; `undefined` forgets it. A browser that keeps nothing loses only the convenience. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`linli.${name}`);
    else localStorage.setItem(`linli.${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works on without memory.
  }
}
