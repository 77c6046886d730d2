import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { accepted, firedIn, hoursAfter, newId, openWorld, starts, ZERO_KEY } from './surroundings.js';

// Each process compiles the whole product from source, which takes its time on a busy machine.
t.setTimeout(240_000);

const world = await openWorld();
const program = fileURLToPath(new URL('killed-reactor.ts', import.meta.url));

/** Runs a reactor that kills itself, and tells how it ended. */
async function runUntilKilled(environment: Record<string, string>): Promise<unknown> {
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: {
      ...process.env,
      DATABASE_URL: world.databaseUrl,
      EVENTSTORE_URL: world.eventStoreUrl,
      LINLI_KEY: ZERO_KEY,
      NOW: world.now,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal;
}

t.test(
  'killed between deciding and knowing that it is on record, a reactor repeats nothing (G11)',
  async (t) => {
    const streams = Array.from({ length: 4 }, () => `case-${newId()}`);
    for (const stream of streams) {
      await world.happen(
        stream,
        ...accepted(world.now, 100),
        starts.danger(world.now, 1),
        starts.dispatch(world.now, 2),
      );
    }
    world.now = hoursAfter(world.now, 24 * 30);
    t.equal(await runUntilKilled({ KILL: 'after', KILL_AT: '3' }), 'SIGKILL');
    t.equal(await runUntilKilled({ KILL: 'before', KILL_AT: '2' }), 'SIGKILL');
    t.equal(await runUntilKilled({ KILL: 'after', KILL_AT: '5' }), 'SIGKILL');
    for (let pass = 0; pass < 6; pass += 1) await world.pass();
    for (const stream of streams) {
      const counts = await firedIn(world, stream);
      t.equal(Object.keys(counts).length, 7, Object.keys(counts).join(', '));
      t.strictSame(new Set(Object.values(counts)), new Set([1]));
    }
    t.strictSame(await world.readModels.dueClocks({ now: world.now, limit: 10 }), []);
  },
);
