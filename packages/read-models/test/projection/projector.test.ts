import { createHash } from 'node:crypto';
import { createReadModels } from '@linli/read-models';
import fc from 'fast-check';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { CASE, CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

// One commit per event takes its time where many tests share two processors.
t.setTimeout(120_000);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

t.test('batches of 1, 7 and 1000 events, and any mixture, make the same rows', async (t) => {
  const histories = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    cuts: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(histories, async ({ seed, cuts }) => {
      const events = [...firstOf({ seed, communities: 2, reportsPerDay: 40 }, 250)];
      const hashes = new Set<string>();
      for (const sizes of [[1], [7], [1_000], cuts]) {
        const { apply, everything } = await emptyViews();
        for (let at = 0, i = 0; at < events.length; i += 1) {
          const size = sizes[i % sizes.length] as number;
          await apply(events.slice(at, at + size));
          at += size;
        }
        hashes.add(hash(await everything()));
      }
      return hashes.size === 1;
    }),
    { numRuns: 3, seed: 20_260_302 },
  );
  t.pass();
});

t.test('batches that overlap, come late or come twice change nothing', async (t) => {
  const events = [...firstOf({ seed: 5, communities: 2, reportsPerDay: 40 }, 600)];
  const once = await emptyViews();
  await once.apply(events);
  const expected = await once.everything();
  const again = await emptyViews();
  for (const [from, to] of [
    [0, 300],
    [100, 400],
    [0, 50],
    [350, 600],
    [0, 600],
  ] as const)
    await again.apply(events.slice(from, to));
  t.equal(hash(await again.everything()), hash(expected));
});

t.test('two projectors that take turns, each with its own rows in memory, make the same rows', async (t) => {
  const events = [...firstOf({ seed: 6, communities: 2, reportsPerDay: 40 }, 600)];
  const one = await emptyViews();
  await one.apply(events);
  const expected = hash(await one.everything());
  const { views, everything, connectionString } = await emptyViews();
  const other = createReadModels({ connectionString });
  t.teardown(() => other.close());
  for (let at = 0, turn = 0; at < events.length; at += 25, turn += 1) {
    const batch = events.slice(at, at + 40);
    const upTo = batch.at(-1)?.position ?? 0n;
    if (turn % 3 === 2) await Promise.all([views.apply(batch, upTo), other.apply(batch, upTo)]);
    else await (turn % 3 === 0 ? views : other).apply(batch, upTo);
  }
  t.equal(hash(await everything()), expected);
});

t.test('the checkpoint never goes back, and moves without events too', async (t) => {
  const { views, log } = await emptyViews();
  const event = log.add(CASE_STREAM, caseEvent('CaseOpened'));
  t.equal(await views.checkpoint(), undefined);
  await views.apply([event], 10n);
  t.equal(await views.checkpoint(), 10n);
  await views.apply([], 25n);
  t.equal(await views.checkpoint(), 25n);
  await views.apply([event], 1n);
  t.equal(await views.checkpoint(), 25n);
});

t.test('whoever waits for a position is woken by the commit that reaches it, from any process', async (t) => {
  const { views, log, connectionString } = await emptyViews();
  const other = createReadModels({ connectionString });
  await other.migrate();
  t.teardown(() => other.close());
  const heard: bigint[] = [];
  const stop = other.onProgress(({ position }) => heard.push(position));
  const opened = log.add(CASE_STREAM, caseEvent('CaseOpened'));
  const waiting = other.waitFor(opened.position + 1_000n, 10_000);
  await views.apply([opened], opened.position + 1_000n);
  t.equal(await waiting, true);
  stop();
  t.equal(await other.waitFor(999_999n, 20), false, 'what does not come is not waited for beyond the time');
  t.match(heard, [1_001n]);
});

t.test('a stream with an event that does not decode is parked, the others go on', async (t) => {
  const { views, log, apply, rows } = await emptyViews();
  const [opened, note] = [
    log.add(CASE_STREAM, caseEvent('CaseOpened')),
    log.add(CASE_STREAM, caseEvent('NoteAdded')),
  ];
  const other = log.add(`case-${uuid(11)}`, caseEvent('CaseOpened'));
  const accepted = log.add(CASE_STREAM, caseEvent('CaseAccepted'));
  const { stream, revision, position } = note;
  await apply([opened, { undecodable: true, stream, revision, position, reason: 'schema' }, other, accepted]);
  t.match(await views.parkedStreams(), [{ stream: CASE_STREAM, reason: 'schema', position: note.position }]);
  t.match(await rows('case_list'), [
    { caseId: CASE, revision: 0, stage: 'REGISTERED' },
    { caseId: uuid(11) },
  ]);

  await views.unpark(CASE_STREAM, [opened, note, accepted]);
  t.same(await views.parkedStreams(), []);
  t.match(await rows('case_list'), [{ caseId: CASE, revision: 2, stage: 'ACCEPTED' }, { caseId: uuid(11) }]);
  t.equal((await rows('case_timeline')).length, 4);
  await apply([log.add(CASE_STREAM, caseEvent('CaseResolved'))]);
  t.match(await rows('case_list'), [{ revision: 3, stage: 'RESOLVED' }, {}]);
});

t.test(
  'a stream parked by hand stands still and keeps the first reason, until it is let go on',
  async (t) => {
    const { views, log, apply, rows } = await emptyViews();
    const opened = log.add(CASE_STREAM, caseEvent('CaseOpened'));
    await apply([opened]);
    await views.park(CASE_STREAM, 'looks wrong', 5n);
    await views.park(CASE_STREAM, 'something else', 6n);
    const accepted = log.add(CASE_STREAM, caseEvent('CaseAccepted'));
    await apply([accepted]);
    t.match(await rows('case_list'), [{ stage: 'REGISTERED' }]);
    t.same(await views.parkedStreams(), [{ stream: CASE_STREAM, reason: 'looks wrong', position: 5n }]);
    await views.unpark(CASE_STREAM, [opened, accepted]);
    t.match(await rows('case_list'), [{ stage: 'ACCEPTED' }]);
  },
);

t.test('events that come again take nothing back and count once, in one batch or later', async (t) => {
  const { views, log, rows } = await emptyViews();
  const types = ['CaseOpened', 'ReportAttached', 'CaseAccepted'] as const;
  const [opened, attached, accepted] = types.map((type) => log.add(CASE_STREAM, caseEvent(type)));
  if (!opened || !attached || !accepted) throw new Error('three events');
  await views.apply([opened, attached, attached, accepted, attached], accepted.position);
  t.match(await rows('case_list'), [{ revision: 2, stage: 'ACCEPTED', reportCount: 1 }]);
  t.equal((await rows('case_timeline')).length, 3);
  await views.unpark(CASE_STREAM, [opened, attached]);
  t.match(await rows('case_list'), [{ revision: 2, stage: 'ACCEPTED', reportCount: 1 }]);
});

t.test('a stream with an event that PostgreSQL refuses is found in its batch and parked', async (t) => {
  const { views, log, apply, rows } = await emptyViews();
  const good = [1, 2, 3].map((n) => log.add(`case-${uuid(n)}`, caseEvent('CaseOpened')));
  const bad = log.add('case-not-a-uuid', caseEvent('CaseOpened'));
  const after = [4, 5].map((n) => log.add(`case-${uuid(n)}`, caseEvent('CaseOpened')));
  await apply([...good, bad, ...after]);
  t.match(await views.parkedStreams(), [
    { stream: 'case-not-a-uuid', reason: /not storable: invalid input syntax/ },
  ]);
  t.equal((await rows('case_list')).length, 5);
  t.equal(await views.checkpoint(), after[1]?.position);
});

t.test('a stream with an event a projection cannot fold is parked', async (t) => {
  const { views, apply, log, rows } = await emptyViews();
  const broken = log.add(CASE_STREAM, { type: 'CaseOpened', data: { title: 'no place' } });
  await apply([broken, log.add(`case-${uuid(11)}`, caseEvent('CaseOpened'))]);
  t.match(await views.parkedStreams(), [{ stream: CASE_STREAM, reason: /projection failed/ }]);
  t.match(await rows('case_list'), [{ caseId: uuid(11) }]);
  t.equal((await rows('case_timeline')).length, 1, 'no view has taken the event');
});

t.test(
  '(I8) a case with an event of an unknown type stands still and says so; the others go on',
  async (t) => {
    const { views, apply, log, rows } = await emptyViews();
    const opened = log.add(CASE_STREAM, caseEvent('CaseOpened'));
    const { stream, revision, position } = log.add(CASE_STREAM, { type: 'SomethingNew', data: {} });
    const after = log.add(CASE_STREAM, caseEvent('NoteAdded'));
    const other = log.add(`case-${uuid(11)}`, caseEvent('CaseOpened'));
    await apply([opened, { unknown: true, type: 'SomethingNew', stream, revision, position }, after, other]);
    t.match(await views.parkedStreams(), [
      { stream: CASE_STREAM, reason: 'the type SomethingNew is unknown' },
    ]);
    t.equal((await rows('case_timeline')).length, 2, 'nothing after it is shown as if it had not been there');
    t.equal(await views.checkpoint(), other.position);
  },
);

t.test('(I8) an event of an unknown type in a stream that is not ours is passed over', async (t) => {
  const { views, apply, log } = await emptyViews();
  const { stream, revision, position } = log.add('payroll-1', { type: 'SomethingNew', data: {} });
  await apply([{ unknown: true, type: 'SomethingNew', stream, revision, position }]);
  t.equal(await views.checkpoint(), position);
  t.same(await views.parkedStreams(), []);
});
