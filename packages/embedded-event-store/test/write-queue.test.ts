import t, { type Test } from 'tap';
import type { WriteRequest } from '../src/commit-draft.js';
import { WriteQueue } from '../src/write-queue.js';

function request(stream: string, bytes = 1): WriteRequest {
  const event = { id: 'x', type: 'T', isJson: true, data: Buffer.alloc(bytes), metadata: Buffer.alloc(0) };
  return { kind: 'append', stream, expected: 'any', events: [event] };
}

function freshQueue(t: Test): WriteQueue {
  const queue = new WriteQueue();
  t.teardown(() => queue.close());
  return queue;
}

const FOREVER = Number.POSITIVE_INFINITY;
const WRITTEN = { kind: 'written', revision: 0, position: 0 } as const;

t.test('groups keep the order and stay within bounds', async (t) => {
  const queue = freshQueue(t);
  for (let index = 0; index < 1_500; index++) void queue.submit(request(`s-${index}`), FOREVER);
  const [first, second] = [queue.take(), queue.take()];
  t.same([first.length, second.length], [1_000, 500]);
  t.equal(second[0]?.request.stream, 's-1000');
  for (let index = 0; index < 3; index++) void queue.submit(request('big', 5_000_000), FOREVER);
  t.same([queue.take().length, queue.take().length, queue.take().length], [1, 1, 1]);
  t.ok(queue.isEmpty);
});

t.test(
  'a deadline is told while waiting and while being written; later answers change nothing',
  async (t) => {
    const queue = freshQueue(t);
    const soon = Date.now() + 60;
    const written = queue.submit(request('being written'), soon);
    const [taken] = queue.take();
    const waiting = queue.submit(request('waiting'), soon);
    t.same(await queue.submit(request('too late'), Date.now() - 1), { kind: 'timeout' });
    t.same(await Promise.all([written, waiting]), [{ kind: 'timeout' }, { kind: 'timeout' }]);
    taken?.settle(WRITTEN);
    t.same(await written, { kind: 'timeout' });
    t.same(queue.take(), [], 'what was told "time-out" is not written');
  },
);

t.test('a group given back comes first again', async (t) => {
  const queue = freshQueue(t);
  const first = queue.submit(request('first'), FOREVER);
  const group = queue.take();
  void queue.submit(request('second'), FOREVER);
  queue.giveBack(group);
  const again = queue.take();
  t.same(
    again.map((pending) => pending.request.stream),
    ['first', 'second'],
  );
  again[0]?.settle(WRITTEN);
  t.same(await first, WRITTEN);
});

t.test('a full queue makes callers wait until there is room', async (t) => {
  const queue = freshQueue(t);
  await queue.room();
  for (let index = 0; index < 8; index++) void queue.submit(request('big', 5_000_000), FOREVER);
  let room = false;
  const waiting = queue.room().then(() => (room = true));
  await new Promise(setImmediate);
  t.notOk(room);
  queue.take();
  queue.take();
  await waiting;
});

t.test('a closed queue refuses what waits and what comes', async (t) => {
  const queue = freshQueue(t);
  const waiting = queue.submit(request('waiting'), FOREVER);
  queue.close();
  t.same(await waiting, { kind: 'stopping' });
  t.same(await queue.submit(request('later'), FOREVER), { kind: 'stopping' });
});
