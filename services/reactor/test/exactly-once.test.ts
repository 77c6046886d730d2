import { startReactor } from '@linli/reactor';
import fc from 'fast-check';
import t from 'tap';
import type { Acting } from '../src/fire-step.js';
import { accepted, filed, firedIn, hoursAfter, newId, openWorld, starts } from './surroundings.js';

t.setTimeout(240_000);

const world = await openWorld();
const logger = { warn: () => undefined };

/** The four steps of the ladder, and first contact, once each. */
const LADDER = {
  'first_contact 100': 1,
  'resolution 50': 1,
  'resolution 80': 1,
  'resolution 100': 1,
  'resolution 150': 1,
};

t.test('a clock that fell due while everything was down fires once after the restart (G11)', async (t) => {
  const stream = `case-${newId()}`;
  const report = `report-${newId()}`;
  await world.happen(stream, ...accepted(world.now, 100));
  await world.happen(report, filed(world.now, 4));
  await world.pass();
  t.strictSame(await firedIn(world, stream), {}, 'nothing before its time');
  world.now = hoursAfter(world.now, 24 * 30);
  for (let pass = 0; pass < 6; pass += 1) await world.pass();
  t.strictSame(await firedIn(world, stream), LADDER);
  t.strictSame(await firedIn(world, report), { TriageOverdue: 1 });
});

t.test('two reactors at once, and a third that comes later, fire each step once (G11)', async (t) => {
  const streams = Array.from({ length: 12 }, () => `case-${newId()}`);
  for (const stream of streams) {
    const danger = starts.danger(world.now, 1);
    await world.happen(stream, ...accepted(world.now, 100), danger, starts.dispatch(world.now, 8));
  }
  world.now = hoursAfter(world.now, 24 * 30);
  for (let pass = 0; pass < 6; pass += 1) await Promise.all([world.pass(), world.pass()]);
  for (const stream of streams) {
    const counts = await firedIn(world, stream);
    t.match(counts, LADDER);
    t.strictSame(new Set(Object.values(counts)), new Set([1]), Object.keys(counts).join(', '));
    t.equal(Object.keys(counts).length, 7);
  }
});

t.test('whatever crashes, whenever, each clock fires each of its steps once (G11)', async (t) => {
  const clocks = fc.array(
    fc.tuple(fc.constantFrom('support', 'danger', 'watch'), fc.integer({ min: 1, max: 200 })),
    { minLength: 1, maxLength: 6 },
  );
  /** Which commands are cut off, before or after they were stored; and how time goes, an hour back now and then. */
  const crashes = fc.array(fc.constantFrom('no', 'before', 'after'), { maxLength: 25 });
  const time = fc.array(fc.integer({ min: -1, max: 72 }), { minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(clocks, crashes, time, async (wanted, points, course) => {
      world.now = '2028-02-28T15:30:00.000Z';
      const begun = world.now;
      const stream = `case-${newId()}`;
      const started = wanted.map(([kind, hours]) => starts[kind](begun, hours));
      await world.happen(stream, ...accepted(begun, 48), ...started);
      const failing = crashing(points);
      for (const hours of course) {
        world.now = hoursAfter(world.now, hours);
        await world.pass(failing).catch(() => undefined);
      }
      world.now = hoursAfter(begun, 24 * 60);
      for (let pass = 0; pass < 8; pass += 1) await world.pass();
      const counts = await firedIn(world, stream);
      t.match(counts, LADDER);
      t.equal(Object.keys(counts).length, 5 + started.length);
      t.strictSame(new Set(Object.values(counts)), new Set([1]));
    }),
    { numRuns: 12 },
  );
  t.strictSame(await world.readModels.dueClocks({ now: world.now, limit: 10 }), []);
});

/** The application, whose connection breaks at these commands: before the store has them, or after. */
function crashing(points: readonly string[]): Acting {
  const left = [...points];
  return {
    async actOnCase(...request) {
      const point = left.shift();
      if (point === 'before') throw new Error('cut off before');
      const receipt = await world.application.actOnCase(...request);
      if (point === 'after') throw new Error('cut off after');
      return receipt;
    },
    actOnReport: world.application.actOnReport,
    actOnVisits: world.application.actOnVisits,
  };
}

t.test('somebody nobody visited in time is told of once, however often the reactor passes', async (t) => {
  world.now = '2026-12-10T02:00:00.000Z';
  const stream = `visit-${newId()}`;
  const due = { at: '2026-12-12T02:00:00.000Z', provisional: false };
  const place = { areaPath: ['370199', '370199001', '370199001001'] };
  await world.happen(stream, {
    type: 'VisitsEnrolled',
    data: { personRef: newId(), place, group: 'high_risk', due },
  });
  t.equal((await world.pass()).fired, 0, 'not yet');
  world.now = due.at;
  await world.pass();
  await world.pass();
  const types = (await world.events(stream)).map(({ type }) => type);
  t.strictSame(types, ['VisitsEnrolled', 'VisitOverdue']);
});

t.test('a running reactor fires what is due, says how it is, and stops', async (t) => {
  const stream = `case-${newId()}`;
  world.now = '2026-12-01T02:00:00.000Z';
  await world.happen(stream, ...accepted(world.now, 100));
  const { application, readModels } = world;
  const reactor = startReactor({ application, readModels, logger, clock: () => world.now, pauseMs: 5 });
  t.teardown(() => reactor.stop());
  world.now = hoursAfter(world.now, 25);
  while (!('first_contact 100' in (await firedIn(world, stream)))) await new Promise(setImmediate);
  t.match(reactor.health(), { failing: 0 });
  await reactor.stop();
  t.match(reactor.health(), { healthy: false, fired: Number });
});
