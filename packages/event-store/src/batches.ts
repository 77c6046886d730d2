import { setImmediate as turn } from 'node:timers/promises';

/**
 * Hands over what is already there, at most `most` at a time, and waits only when there is nothing: one item travels alone
 * and at once; the longer the consumer takes for a batch, the fuller is the next.
 */
export async function* batchesOf<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  const iterator = source[Symbol.asyncIterator]();
  let next = request();
  for (;;) {
    const batch: T[] = [];
    let result = await next;
    while (!result.done) {
      batch.push(result.value);
      next = request();
      if (batch.length === most) break;
      const ready = await Promise.race([next, turn()]);
      if (ready === undefined) break;
      result = ready;
    }
    if (batch.length > 0) yield batch;
    if (result.done) return;
  }

  function request(): Promise<IteratorResult<T, unknown>> {
    const requested = iterator.next();
    // It is awaited in its turn; until then its failure must not count as one nobody cares about.
    requested.catch(() => undefined);
    return requested;
  }
}
