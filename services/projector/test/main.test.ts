import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { establishUnit, logOf, surroundings, until } from './surroundings.js';

// Each process compiles the whole product from source, which takes its time on a busy machine.
t.setTimeout(120_000);

const { store, readModels, databaseUrl, eventStoreUrl } = await surroundings();
const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));

function startProcess() {
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { ...process.env, DATABASE_URL: databaseUrl, EVENTSTORE_URL: eventStoreUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal);
  return { kill: (signal: NodeJS.Signals) => child.kill(signal), ended };
}

t.test('killed in the middle, again and again, the views still hold each event once', async (t) => {
  const kills = 2;
  for (let kill = 0; kill < kills; kill += 1) {
    const projector = startProcess();
    const first = await establishUnit(store, `unit-${kill}-first`);
    await until(async () => ((await readModels.checkpoint()) ?? -1n) >= first);
    for (let count = 0; count < 60; count += 1) {
      await establishUnit(store, `unit-${kill}-${count}`);
      if (count === 20 + kill) projector.kill('SIGKILL');
    }
    t.equal(await projector.ended, 'SIGKILL');
    t.ok(((await readModels.checkpoint()) ?? -1n) < ((await store.end()) ?? -1n));
  }
  const last = startProcess();
  const end = (await store.end()) ?? 0n;
  t.ok(await readModels.waitFor(end, 20_000));
  const { differenceCount, rows } = await readModels.verify(logOf(store));
  t.equal(differenceCount, 0);
  t.ok(rows >= kills * 61);
  last.kill('SIGTERM');
  t.equal(await last.ended, 0, 'asked to stop it stops by itself');
});
