import { setTimeout as delay } from 'node:timers/promises';
import type { Contender } from './contender.js';
import { addEvidence, fileReport, type Kind, openCase } from './requests.js';

/** Cases that are worked on at a time: enough for nobody to wait for another, and for streams to stay short. */
const CASES = 160;
/** So many are opened at a time: preparing is not what is measured. */
const OPENED_AT_ONCE = 16;

/** Commands for one contender, one after another or side by side. */
export class Work {
  #cases: string[] = [];
  #next = 0;

  constructor(readonly contender: Contender) {}

  /** Opens fresh cases to work on: streams stay as short in the last round as in the first. */
  async openCases(): Promise<void> {
    const cases: string[] = [];
    const openers = Array.from({ length: OPENED_AT_ONCE }, async () => {
      for (let left = CASES / OPENED_AT_ONCE; left > 0; left -= 1) cases.push(await openCase(this.contender));
    });
    await Promise.all(openers);
    this.#cases = cases;
  }

  async one(kind: Kind): Promise<void> {
    if (kind === 'report') {
      await fileReport(this.contender);
      return;
    }
    this.#next += 1;
    await addEvidence(this.contender, this.#cases[this.#next % CASES] ?? '');
  }

  /** Closed loop: so many at once, each the next when the one before is answered. @returns how many were answered */
  async closedLoop(kind: Kind, atOnce: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1000;
    let answered = 0;
    const workers = Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        await this.one(kind);
        answered += 1;
      }
    });
    await Promise.all(workers);
    return answered;
  }

  /**
   * Open loop: commands of both kinds by turns at a steady rate, whether or not those before are answered.
   * @returns milliseconds from when each was due to when it was answered
   */
  async openLoop(perSecond: number, seconds: number): Promise<number[]> {
    const begin = performance.now();
    const latencies: number[] = [];
    const underWay: Promise<void>[] = [];
    const total = perSecond * seconds;
    for (let nth = 0; nth < total; nth += 1) {
      const due = begin + (nth * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await delay(early);
      const kind = nth % 2 === 0 ? 'report' : 'evidence';
      underWay.push(this.one(kind).then(() => void latencies.push(performance.now() - due)));
    }
    await Promise.all(underWay);
    return latencies;
  }
}
