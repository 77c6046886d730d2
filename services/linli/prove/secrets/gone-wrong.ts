import { fileURLToPath } from 'node:url';
import { MAIN, RunningProcess } from './running-process.js';

type Settings = Readonly<Record<string, string | undefined>>;
type Service = 'api' | 'projector' | 'reactor';

/** Programs of ours that were asked for something that cannot be done. */
interface Attempt {
  readonly program: Service | 'linli';
  readonly args: readonly string[];
  readonly change?: Settings;
  /** How long to let it try: a worker waits for its stores. */
  readonly patienceMs?: number;
}

const AT_ONCE = 3;
const PATIENCE_MS = 90_000;
const WORKER_MS = 12_000;
const AWAY = 'postgres://worker:{}@127.0.0.1:9/cases';

/** The program of a service. */
export const programOf = (service: Service): string =>
  fileURLToPath(new URL(`../../../${service}/src/main.ts`, import.meta.url));

/** Commands with wrong arguments, and programs whose stores are away or do not let them in. */
function attempts(databaseUrl: string, password: string): readonly Attempt[] {
  const wrongPassword = new URL(databaseUrl);
  wrongPassword.password = password;
  const commands = [
    ['nothing-there'],
    ['accounts', '--unknown'],
    ['cases', '--area', 'nowhere'],
    ['replay', 'no-such-case'],
    ['figures', '--area', '1'],
    ['add-account', 'x y', '--role', 'GW', '--area', '370199001001'],
    ['add-account', 'grid', '--role', 'KING', '--area', '370199001001'],
    ['assign', 'nobody', '--role', 'GW', '--area', '370199001001'],
    ['reset-password', 'nobody'],
    ['issue-token', 'nobody'],
    ['issue-token', 'community', '--scope', 'all'],
    ['remove-second-factor', 'nobody'],
    ['import-areas', '/nowhere.csv'],
    ['import-reports', '/etc/hostname'],
    ['export', 'no-such-case'],
    ['rebuild', 'no-such-view'],
    ['keys', 'no-such-action'],
  ];
  const stores: readonly Settings[] = [
    { DATABASE_URL: AWAY.replace('{}', password), EVENTSTORE_URL: 'esdb://127.0.0.1:9?tls=false' },
    { DATABASE_URL: wrongPassword.href, EVENTSTORE_URL: 'esdb://127.0.0.1:9?tls=false' },
    { EVENTSTORE_URL: `esdb://admin:${password}@127.0.0.1:9?tls=false` },
    { EVENTSTORE_URL: `esdb://admin:${password}@[not-an-address` },
    { DATABASE_URL: `postgres://worker:${password}@127.0.0.1:port/cases` },
  ];
  return [
    ...commands.map((args): Attempt => ({ program: 'linli', args })),
    ...stores.flatMap((change): readonly Attempt[] =>
      (['api', 'projector', 'reactor'] as const).map((program) => ({
        program,
        args: [],
        change: { LINLI_MODE: 'demonstration', ...change },
        patienceMs: WORKER_MS,
      })),
    ),
    {
      program: 'linli',
      args: ['cases'],
      change: { LINLI_MODE: 'demonstration', DATABASE_URL: wrongPassword.href },
    },
  ];
}

/** Runs them all; what each of them said, whether it gave up or was ended. */
export async function goneWrong(
  good: Settings,
  { data, password }: { readonly data: string; readonly password: string },
): Promise<readonly string[]> {
  const waiting = [...attempts(good['DATABASE_URL'] ?? '', password)];
  const said: string[] = [];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { program, args, change, patienceMs = PATIENCE_MS } = one;
      const running = new RunningProcess(
        program === 'linli' ? MAIN : programOf(program),
        program === 'linli' ? [...args, '--data', data] : args,
        { ...good, LOG_LEVEL: 'trace', LINLI_PORT: '0', ...change },
      );
      const timer = setTimeout(() => running.kill(), patienceMs);
      await running.ended();
      clearTimeout(timer);
      said.push(running.output);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return said;
}
