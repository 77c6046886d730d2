import t from 'tap';
import type { RecordedEvent } from '../src/event.js';
import { LogTail } from '../src/log-tail.js';

function events(from: number, count: number, bytes = 0): RecordedEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    position: from + index,
    revision: from + index,
    createdMs: 0,
    id: String(from + index),
    isJson: true,
    stream: 's',
    type: 'T',
    data: Buffer.alloc(bytes),
    metadata: Buffer.alloc(0),
  }));
}

const positions = (page: readonly RecordedEvent[] | undefined) => page?.map(({ position }) => position);

t.test('it gives what came after a position, as long as it holds all of that', async (t) => {
  const tail = new LogTail();
  tail.reset(9);
  t.same(tail.after(9, 5), []);
  t.equal(tail.after(8, 5), undefined);
  tail.publish(events(10, 4));
  t.equal(tail.head, 13);
  t.same(positions(tail.after(9, 9)), [10, 11, 12, 13]);
  t.same(positions(tail.after(10, 2)), [11, 12]);
  t.same(tail.after(13, 2), []);
  t.equal(tail.after(8, 2), undefined);
});

t.test('it lets go of the oldest events, by number and by bytes', async (t) => {
  const many = new LogTail();
  for (let round = 0; round < 30; round++) many.publish(events(round * 1_000, 1_000));
  t.equal(many.after(-1, 1), undefined);
  t.same(positions(many.after(29_000, 1)), [29_001]);
  const large = new LogTail();
  for (let round = 0; round < 100; round++) large.publish(events(round, 1, 1_000_000));
  t.equal(large.after(30, 1), undefined);
  t.same(positions(large.after(98, 9)), [99]);
});

t.test('whoever waits is woken by the first event beyond its position, or when it gives up', async (t) => {
  const tail = new LogTail();
  const [patient, giver] = [new AbortController(), new AbortController()];
  let woken = false;
  const waiting = tail.waitBeyond(2, patient.signal).then(() => (woken = true));
  const givingUp = tail.waitBeyond(99, giver.signal);
  tail.publish(events(0, 3));
  await new Promise(setImmediate);
  t.notOk(woken);
  tail.publish(events(3, 1));
  await waiting;
  giver.abort();
  await givingUp;
  await tail.waitBeyond(1, patient.signal);
});
