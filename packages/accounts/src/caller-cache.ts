import type { Caller } from '@linli/access';
import type { Clock } from '@linli/kernel';

/** How long another process may go on serving somebody who was signed out or disabled here. */
const MAX_AGE_MS = 5_000;
const MAX_ENTRIES = 10_000;

/** Remembers for a few seconds who a secret belongs to, so that not every request costs a query. */
export class CallerCache {
  private readonly entries = new Map<string, { readonly caller: Caller; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /** The caller, remembered or looked up. That a secret belongs to nobody is not remembered. */
  async get(
    via: Caller['via'],
    hash: Buffer,
    lookUp: () => Promise<Caller | undefined>,
  ): Promise<Caller | undefined> {
    const name = `${via} ${hash.toString('base64')}`;
    const now = Date.parse(this.clock());
    const entry = this.entries.get(name);
    if (entry !== undefined && now < entry.until) return entry.caller;
    const caller = await lookUp();
    if (this.entries.size >= MAX_ENTRIES) this.clear();
    if (caller === undefined) this.entries.delete(name);
    else this.entries.set(name, { caller, until: now + MAX_AGE_MS });
    return caller;
  }

  /** Forgets everybody, after any change to what a secret is good for. */
  clear(): void {
    this.entries.clear();
  }
}
