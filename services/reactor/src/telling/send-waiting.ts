import type { CaseEvent } from '@linli/case-domain';
import type { ProductStore } from '@linli/event-store';
import type { Clock } from '@linli/kernel';
import type { Claimed, Webhooks } from '@linli/webhooks';
import { readIfReadable } from './take-in-log.js';

/** Attempts under way at once, to all receivers together … */
const MOST_AT_ONCE = 64;
/** … and to one of them: whoever is slow takes no more than this. */
const MOST_FOR_ONE = 2;

/** What is sent with. */
export interface SendWaiting {
  readonly store: Pick<ProductStore, 'readStream'>;
  readonly webhooks: Pick<Webhooks, 'claim' | 'deliver'>;
  readonly clock: Clock;
  readonly logger: { warn(details: object, message: string): void };
}

/** Sends what waits, each receiver at its own pace. */
export class Sender {
  readonly #underWay = new Map<Promise<void>, string>();
  sent = 0;
  failed = 0;

  constructor(
    private readonly parts: SendWaiting,
    /** Called when an attempt has ended: the next message of its case, or the next of its receiver, may go. */
    private readonly onRoom: () => void = () => undefined,
  ) {}

  /** Begins with whatever may go now. @returns how many attempts were begun */
  async begin(): Promise<number> {
    const { webhooks, clock } = this.parts;
    let begun = 0;
    for (;;) {
      const most = MOST_AT_ONCE - this.#underWay.size;
      if (most <= 0) return begun;
      const claimed = await webhooks.claim({ now: clock(), most, busy: this.#busy() });
      if (claimed.length === 0) return begun;
      begun += claimed.length;
      for (const one of claimed) this.#start(one);
    }
  }

  /** Everything that may go by now, and what becomes possible by it, to the end. */
  async empty(): Promise<void> {
    while ((await this.begin()) > 0 || this.#underWay.size > 0) await this.settled();
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay.keys());
  }

  #busy(): string[] {
    const counts = new Map<string, number>();
    for (const webhookId of this.#underWay.values()) counts.set(webhookId, (counts.get(webhookId) ?? 0) + 1);
    return [...counts].flatMap(([webhookId, count]) => (count >= MOST_FOR_ONE ? [webhookId] : []));
  }

  #start(claimed: Claimed): void {
    const attempt = this.#attempt(claimed).finally(() => {
      this.#underWay.delete(attempt);
      this.onRoom();
    });
    this.#underWay.set(attempt, claimed.webhookId);
  }

  /** Never rejects: what goes wrong here is claimed again when the claim has run out. */
  async #attempt(claimed: Claimed): Promise<void> {
    const { webhooks, clock, logger } = this.parts;
    const { deliveryId, webhookId, attempts } = claimed;
    try {
      const read = (caseId: string) => readIfReadable<CaseEvent>(this.parts, `case-${caseId}`);
      const outcome = await webhooks.deliver(claimed, read, clock());
      if (outcome.kind !== 'failed') {
        this.sent += outcome.kind === 'delivered' ? 1 : 0;
        return;
      }
      this.failed += 1;
      const { failure, status } = outcome;
      logger.warn({ deliveryId, webhookId, attempts, failure, status }, 'a webhook was not delivered');
    } catch (error) {
      this.failed += 1;
      logger.warn({ err: error, deliveryId, webhookId }, 'a webhook could not be sent');
    }
  }
}
