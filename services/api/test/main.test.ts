import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import t from 'tap';

t.setTimeout(240_000);
const database = await throwAwayPostgres();
const eventStore = await startTestStore({ connectionString: database.connectionString });
t.teardown(async () => {
  await eventStore.close();
  await database.close();
});

const given = {
  PATH: process.env.PATH,
  DATABASE_URL: database.connectionString,
  EVENTSTORE_URL: eventStore.connectionString,
  PHOTOS_URL: pathToFileURL(t.testdir()).href,
  LINLI_KEY: randomBytes(32).toString('base64'),
  PORT: '0',
};

/** Starts the api as a process of its own. */
function start(environment: NodeJS.ProcessEnv) {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import=tsx', '--conditions=linli-source', main], {
    env: environment,
  });
  t.teardown(() => child.kill('SIGKILL'));
  let output = '';
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('said');
    });
  }

  /** Waits until the process has said something of this form, and fails when it ends before. */
  async function said(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(output);
      await Promise.race([once(child, 'said'), ended]);
    }
  }

  return { child, said, ended };
}

t.test('the api starts from its environment, answers, and stops when it is told to', async (t) => {
  const { child, said, ended } = start(given);
  const url = await said(/"url":"(http:[^"]+)"/);
  const ready = await fetch(`${url}/readyz`);
  t.match(
    await ready.json(),
    { ready: true, eventStore: 'up', database: 'up' },
    'with nothing in the log yet',
  );
  child.kill('SIGTERM');
  const { code, output } = await ended;
  t.equal(code, 0, output);
});

t.test('without a key, or with one that is none, it does not start, and tells no secret', async (t) => {
  for (const LINLI_KEY of [undefined, '0'.repeat(64)]) {
    const { code, output } = await start({ ...given, LINLI_KEY }).ended;
    t.not(code, 0, `key ${LINLI_KEY}`);
    t.match(output, /KeyEncryptionKeyUnusable/);
    t.notMatch(output, given.DATABASE_URL);
  }
});

t.test('what is wrong with the environment is named, without its values', async (t) => {
  const { code, output } = await start({
    ...given,
    DATABASE_URL: 'mysql://linli:geheim@localhost',
    PORT: '70000',
  }).ended;
  t.not(code, 0);
  t.match(output, /DATABASE_URL/);
  t.match(output, /PORT/);
  t.notMatch(output, /geheim/);
});

t.test('production does not start on a weak secret: the setting is named, the value is not', async (t) => {
  const weak = 'esdb://admin:changeit@store.example:2113?tls=true';
  const { code, output } = await start({
    ...given,
    LINLI_MODE: 'production',
    HTTPS: 'true',
    EVENTSTORE_URL: weak,
  }).ended;
  t.not(code, 0);
  t.match(output, /ProductionRefused/);
  t.match(output, /EVENTSTORE_URL/);
  t.notMatch(output, /changeit/);
});
