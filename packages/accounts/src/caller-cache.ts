import type { Caller } from '@linli/access';
import type { Clock } from '@linli/kernel';
import type { KnownCaller } from './account.js';

/** How long another process that cannot be told may go on serving somebody who was signed out or disabled here. */
const MAX_AGE_MS = 5_000;
const MAX_ENTRIES = 10_000;

/** Remembers for a few seconds, and not beyond the end of a post, who a secret belongs to: not every request costs a query. */
export class CallerCache {
  private readonly entries = new Map<string, { readonly caller: Caller; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /** The caller, remembered or looked up. That a secret belongs to nobody is not remembered. */
  async get(
    via: Caller['via'],
    hash: Buffer,
    lookUp: () => Promise<KnownCaller | undefined>,
  ): Promise<Caller | undefined> {
    const name = `${via} ${hash.toString('base64')}`;
    const now = Date.parse(this.clock());
    const entry = this.entries.get(name);
    if (entry !== undefined && now < entry.until) return entry.caller;
    const known = await lookUp();
    if (this.entries.size >= MAX_ENTRIES) this.clear();
    if (known === undefined) {
      this.entries.delete(name);
      return undefined;
    }
    const endsAt = known.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(known.until);
    this.entries.set(name, { caller: known.caller, until: Math.min(now + MAX_AGE_MS, endsAt) });
    return known.caller;
  }

  /** Forgets everybody, after any change to what a secret is good for. */
  clear(): void {
    this.entries.clear();
  }
}
