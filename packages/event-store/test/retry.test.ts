import t from 'tap';
import { backOffMs, retry, TookTooLong, within } from '../src/retry.js';

const never = () => new Promise<never>(() => undefined);

t.test('waits double, are spread over half their length, and stay below the longest', (t) => {
  for (let failures = 0; failures < 40; failures += 1) {
    const full = Math.min(1000, 50 * 2 ** failures);
    const delay = backOffMs(failures, 1000);
    t.ok(delay >= full / 2 && delay <= full, `${delay} after ${failures}`);
  }
  t.end();
});

t.test('attempts go on until one works', async (t) => {
  let attempts = 0;
  const result = await retry(
    async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('not yet');
      return 'done';
    },
    { withinMs: 5000, isFinal: () => false },
  );
  t.strictSame([result, attempts], ['done', 3]);
});

t.test('a final error is not retried', async (t) => {
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    throw new Error('no');
  };
  await t.rejects(retry(attempt, { withinMs: 5000, isFinal: () => true }), { message: 'no' });
  t.equal(attempts, 1);
});

t.test('when time is up the last error is thrown, and every attempt knew how much was left', async (t) => {
  const left: number[] = [];
  const attempt = async (leftMs: number) => {
    left.push(leftMs);
    throw new Error(`attempt ${left.length}`);
  };
  const failed = await t.rejects(retry(attempt, { withinMs: 200, isFinal: () => false }), Error);
  t.match(failed, { message: `attempt ${left.length}` });
  t.ok(left.every((ms, index) => ms <= 200 && ms < (left[index - 1] ?? Number.POSITIVE_INFINITY)));
});

t.test('silence counts as failure after its time', async (t) => {
  await t.rejects(within(5, never()), TookTooLong);
  t.equal(await within(1000, Promise.resolve('answer')), 'answer');
});
