import { randomUUID } from 'node:crypto';
import { type Projector, startProjector } from '@linli/projector';
import t, { type Test } from 'tap';
import { establishUnit, logOf, meta, strangerTo, surroundings, until } from './surroundings.js';

const around = await surroundings();
const { store, readModels } = around;
const stranger = strangerTo(around);

const logger = { warn: () => undefined };

function start(t: Pick<Test, 'teardown'>, changes: Partial<typeof readModels> = {}): Projector {
  const projector = startProjector({ store, readModels: { ...readModels, ...changes }, logger });
  t.teardown(() => projector.stop());
  return projector;
}

async function unitCodes(): Promise<string[]> {
  return (await readModels.units()).map(({ code }) => code);
}

async function differences(): Promise<number> {
  return (await readModels.verify(logOf(store))).differenceCount;
}

const renamed = { name: '新名', from: '2026-01-01' };

const newCode = () => `u${randomUUID()}`;

t.test('what is in the log comes into the views, first what was there and then what is new', async (t) => {
  const before = newCode();
  await establishUnit(store, before);
  const projector = start(t);
  const after = newCode();
  const position = await establishUnit(store, after);
  t.ok(await readModels.waitFor(position, 10_000));
  t.ok((await unitCodes()).includes(before) && (await unitCodes()).includes(after));
  t.match(await projector.health(), {
    state: 'live',
    healthy: true,
    position,
    behind: 0n,
    restarts: 0,
    parkedStreams: 0,
    unknownEvents: {},
  });
});

t.test('two projectors at once make the same rows as one', async (t) => {
  start(t);
  start(t);
  let position = 0n;
  for (let count = 0; count < 50; count += 1) position = await establishUnit(store, newCode());
  t.ok(await readModels.waitFor(position, 10_000));
  t.equal(await differences(), 0);
});

t.test('while the database fails it waits, and then misses nothing', async (t) => {
  let failures = 0;
  const projector = start(t, {
    apply: async (events, upTo) => {
      if (failures < 3 && events.length > 0) {
        failures += 1;
        throw new Error('the database is away');
      }
      await readModels.apply(events, upTo);
    },
  });
  const code = newCode();
  const position = await establishUnit(store, code);
  t.ok(await readModels.waitFor(position, 10_000));
  t.ok((await unitCodes()).includes(code));
  t.match(await projector.health(), { healthy: true, restarts: 3, lastFailure: 'the database is away' });
});

t.test('commits the database loses in a crash are applied again instead of being skipped', async (t) => {
  let lost = 0;
  const projector = start(t, {
    apply: async (events, upTo) => {
      if (lost === 0 && events.length > 0) lost += 1;
      else await readModels.apply(events, upTo);
    },
  });
  const gone = newCode();
  await establishUnit(store, gone);
  await until(() => lost === 1);
  const next = newCode();
  const position = await establishUnit(store, next);
  t.ok(await readModels.waitFor(position, 10_000));
  t.ok((await unitCodes()).includes(gone) && (await unitCodes()).includes(next));
  t.match(await projector.health(), { healthy: true, lastFailure: /the views went back/ });
  t.equal(await differences(), 0);
});

t.test('(I8) an unknown event type in a stream of others is counted and told of once', async (t) => {
  const warnings: string[] = [];
  const telling = { warn: (_details: object, message: string) => void warnings.push(message) };
  const projector = startProjector({ store, readModels, logger: telling });
  t.teardown(() => projector.stop());
  const fromTheFuture = { type: 'FromTheFuture', data: renamed };
  await stranger.append(newCode(), 'no_stream', [fromTheFuture, fromTheFuture], meta());
  const position = await establishUnit(store, newCode());
  t.ok(await readModels.waitFor(position, 10_000));
  await until(async () => (await projector.health()).position === position);
  t.match(await projector.health(), { healthy: true, unknownEvents: { FromTheFuture: 2 } });
  t.strictSame(warnings, ['an event type is unknown here']);
});

t.test('(I8) an unknown event type in a stream of ours parks it, and health turns red', async (t) => {
  const projector = start(t);
  const fromTheFuture = newCode();
  await establishUnit(store, fromTheFuture);
  await stranger.append(`unit-${fromTheFuture}`, 0, [{ type: 'FromTheFuture', data: renamed }], meta());
  const position = await establishUnit(store, newCode());
  t.ok(await readModels.waitFor(position, 10_000));
  const parked = await readModels.parkedStreams();
  t.match(parked, [{ stream: `unit-${fromTheFuture}`, reason: 'the type FromTheFuture is unknown' }]);
  t.match(await projector.health(), { state: 'live', healthy: false, unknownEvents: { FromTheFuture: 1 } });
  await readModels.unpark(`unit-${fromTheFuture}`, []);
});

t.test(
  'an event that does not decode parks its stream only; the others go on and health turns red',
  async (t) => {
    const projector = start(t);
    const poisoned = newCode();
    await establishUnit(store, poisoned);
    const poison = { type: 'UnitEstablished', data: renamed };
    await stranger.append(`unit-${poisoned}`, 0, [poison], meta());
    const other = newCode();
    const position = await establishUnit(store, other);
    t.ok(await readModels.waitFor(position, 10_000));
    t.ok((await unitCodes()).includes(other));
    t.match(await readModels.parkedStreams(), [{ stream: `unit-${poisoned}` }]);
    t.match(await projector.health(), { state: 'live', healthy: false, parkedStreams: 1 });
  },
);

t.test('once stopped it projects no more, and the next one goes on where it was', async (t) => {
  const first = start(t);
  await first.stop();
  t.match(await first.health(), { state: 'stopped', healthy: false });
  const position = await establishUnit(store, newCode());
  t.notOk(await readModels.waitFor(position, 100));
  start(t);
  t.ok(await readModels.waitFor(position, 10_000));
});
