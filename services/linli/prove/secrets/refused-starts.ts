import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './gone-wrong.js';
import { MAIN, RunningProcess } from './running-process.js';

type Settings = Readonly<Record<string, string | undefined>>;

/** A start that must be refused: which program, what is wrong, and the value that must not be repeated. */
interface Start {
  readonly program: 'linli' | 'api' | 'projector' | 'reactor';
  readonly change: Settings;
  /** The setting the refusal has to name. */
  readonly names: string;
  readonly value?: string;
}

const WEAK = ['changeit', 'postgres', 'Linli-2026-Linli-2026', 'k7mq', 'aaaaaaaaaaaaaaaaaaaaaaaa'];
const GOOD = randomBytes(24).toString('base64url');
const AT_ONCE = 3;
/** A start that goes on is no refusal. */
const PATIENCE_MS = 60_000;

async function startsToRefuse(): Promise<readonly Start[]> {
  const openKey = join(tmpdir(), `linli-g17-open-${process.pid}.key`);
  await writeFile(openKey, randomBytes(32).toString('base64'), { mode: 0o644 });
  const s3 = 's3://photos/p?endpoint=https://s3.example&region=x';
  const photos = { PHOTOS_URL: s3, AWS_ACCESS_KEY_ID: 'AKIA' };
  const withPassword = (password: string) => `postgres://worker:${password}@127.0.0.1:9/cases`;
  const storeWith = (password: string) => `esdb://admin:${password}@store.example:2113?tls=true`;
  const printable = Buffer.from('correct horse battery staple 123').toString('base64');
  return [
    { program: 'linli', change: { LINLI_KEY: undefined }, names: 'LINLI_KEY' },
    { program: 'linli', change: { LINLI_KEY: '0'.repeat(64) }, names: 'LINLI_KEY', value: '0'.repeat(64) },
    { program: 'linli', change: { LINLI_KEY: printable }, names: 'LINLI_KEY', value: printable },
    { program: 'linli', change: { LINLI_KEY: 'c2hvcnQ=' }, names: 'LINLI_KEY', value: 'c2hvcnQ=' },
    { program: 'linli', change: { LINLI_KEY: undefined, LINLI_KEY_FILE: openKey }, names: openKey },
    { program: 'linli', change: { DATABASE_URL: 'postgres://worker@127.0.0.1:9/x' }, names: 'DATABASE_URL' },
    ...['', '?sslmode=require', '?sslmode=no-verify'].map(
      (mode): Start => ({
        program: 'linli',
        change: { DATABASE_URL: `postgres://worker:${GOOD}@db.example/cases${mode}` },
        names: 'sslmode=verify-full',
        value: GOOD,
      }),
    ),
    ...WEAK.flatMap((value): Start[] => [
      { program: 'linli', change: { DATABASE_URL: withPassword(value) }, names: 'DATABASE_URL', value },
      { program: 'linli', change: { EVENTSTORE_URL: storeWith(value) }, names: 'EVENTSTORE_URL', value },
      { program: 'linli', change: { OIDC_CLIENT_SECRET: value }, names: 'OIDC_CLIENT_SECRET', value },
      {
        program: 'linli',
        change: { ...photos, AWS_SECRET_ACCESS_KEY: value },
        names: 'AWS_SECRET_ACCESS_KEY',
        value,
      },
    ]),
    { program: 'linli', change: { OIDC_CLIENT_SECRET: undefined }, names: 'OIDC_CLIENT_SECRET' },
    { program: 'linli', change: photos, names: 'AWS_SECRET_ACCESS_KEY' },
    { program: 'linli', change: { HTTPS: undefined }, names: 'HTTPS' },
    { program: 'linli', change: { SECOND_FACTOR: 'optional' }, names: 'SECOND_FACTOR' },
    { program: 'api', change: { DATABASE_URL: undefined }, names: 'DATABASE_URL' },
    {
      program: 'api',
      change: { EVENTSTORE_URL: storeWith('changeit') },
      names: 'EVENTSTORE_URL',
      value: 'changeit',
    },
    { program: 'projector', change: { EVENTSTORE_URL: undefined }, names: 'EVENTSTORE_URL' },
    { program: 'projector', change: { DATABASE_URL: withPassword('postgres') }, names: 'DATABASE_URL' },
    {
      program: 'reactor',
      change: { LINLI_KEY: undefined, EVENTSTORE_URL: storeWith(GOOD) },
      names: 'LINLI_KEY',
    },
    {
      program: 'reactor',
      change: { EVENTSTORE_URL: storeWith('changeit') },
      names: 'EVENTSTORE_URL',
      value: 'changeit',
    },
  ];
}

/** Starts production with one thing wrong at a time. */
export async function refusedStarts(good: Settings, data: string) {
  const starts = await startsToRefuse();
  const waiting = [...starts];
  const wrong: string[] = [];
  const said: string[] = [];
  const work = async (): Promise<void> => {
    for (let start = waiting.shift(); start; start = waiting.shift()) {
      const complaint = await complaintAbout(start, good, data, said);
      if (complaint !== undefined)
        wrong.push(`${start.program} ${Object.keys(start.change).join()}: ${complaint}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { tried: starts.length, refused: starts.length - wrong.length, wrong, said };
}

async function complaintAbout(
  start: Start,
  good: Settings,
  data: string,
  said: string[],
): Promise<string | undefined> {
  const { program, change, names, value } = start;
  const args = program === 'linli' ? ['up', '--data', data, '--port', '0'] : [];
  const running = new RunningProcess(program === 'linli' ? MAIN : programOf(program), args, {
    ...good,
    ...change,
  });
  const timer = setTimeout(() => running.kill(), PATIENCE_MS);
  const { code } = await running.ended();
  clearTimeout(timer);
  said.push(running.output);
  if (code === 0 || code === null) return `it started (${code})`;
  if (!running.output.includes(names)) return `it does not name ${names}`;
  return value !== undefined && running.output.includes(value) ? 'it repeats the value' : undefined;
}
