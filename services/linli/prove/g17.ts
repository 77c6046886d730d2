import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwAwayPostgres } from '@linli/testing';
import { z } from 'zod';
import { duringBreakdown } from './secrets/breakdown.js';
import { busyStory } from './secrets/busy-story.js';
import { goneWrong, programOf } from './secrets/gone-wrong.js';
import { keysOf } from './secrets/keys-of.js';
import { leaksOf, seesPlanted, watchArguments } from './secrets/leaks.js';
import { refusedStarts } from './secrets/refused-starts.js';
import { MAIN, RunningProcess } from './secrets/running-process.js';

/*
 * G17, secrets. Production is started with each secret missing, weak or default and must refuse, naming the setting and
 * not the value. Then it is started as it should be, with projector and reactor as processes of their own, and made busy:
 * every route in the name of everybody, with secrets in the wrong fields, wrong tokens, while the database breaks down;
 * commands are run with wrong arguments, and programs with stores that are away. Every secret there is is looked for, in
 * every way it may be written, in what was logged (at level trace), in every answer that was an error, in what every
 * program said, and in the arguments of every process of the machine. Before a zero is believed, the same search must
 * find a secret that was put into each of those places in each of those ways.
 */

/** Whoever searched less than this has not searched. */
const FEWEST_CHARACTERS = 200_000;

const data = await mkdtemp(join(tmpdir(), 'linli-g17-'));
const database = await throwAwayPostgres();
const secret = () => randomBytes(32).toString('base64url');
const settings = {
  PATH: process.env.PATH,
  DATABASE_URL: database.connectionString,
  LINLI_KEY: randomBytes(32).toString('base64'),
  OIDC_ISSUER: 'https://127.0.0.1:9',
  OIDC_CLIENT_ID: 'linli',
  OIDC_CLIENT_SECRET: secret(),
  PUBLIC_URL: 'https://linli.example',
  HTTPS: 'true',
  LINLI_MODE: 'production',
  REQUESTS_PER_MINUTE: '1000000',
};
const elsewherePassword = secret();
const databasePassword = decodeURIComponent(new URL(database.connectionString).password);
let failed = false;

try {
  const starts = await refusedStarts(settings, join(data, 'refused'));
  for (const wrong of starts.wrong) console.log(`  wrong: ${wrong}`);
  console.log(
    `starts that had to be refused ${starts.tried}: refused with the setting named and no value ${starts.refused}`,
  );

  // The people and cases of the demonstration, made before; production itself would refuse to make them.
  const people = join(data, 'demonstration');
  const { LINLI_KEY, DATABASE_URL, PATH } = settings;
  const maker = new RunningProcess(MAIN, ['up', '--data', people, '--port', '0', '--demonstration'], {
    PATH,
    LINLI_KEY,
    DATABASE_URL,
  });
  await maker.said(/^Linli is ready: (\S+)/m);
  const passwords = await maker.passwords();
  await maker.stop();

  const seen = watchArguments();
  const planted = secret();
  const showsArgument = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3_600_000)', planted]);
  const production = new RunningProcess(MAIN, ['up', '--data', join(data, 'production'), '--port', '0'], {
    ...settings,
    LOG_LEVEL: 'trace',
  });
  const url = await production.said(/^Linli is ready: (\S+)/m);
  const running = z
    .object({ eventStoreUrl: z.string() })
    .parse(JSON.parse(await readFile(join(data, 'production', 'running.json'), 'utf8')));
  const workers = (['projector', 'reactor'] as const).map(
    (service) =>
      new RunningProcess(programOf(service), [], {
        ...settings,
        EVENTSTORE_URL: running.eventStoreUrl,
        LOG_LEVEL: 'trace',
      }),
  );
  const story = await busyStory(url, {
    passwords,
    duringBreakdown: (ask) => duringBreakdown(database.connectionString, ask),
  });
  const token = new RunningProcess(
    MAIN,
    ['issue-token', 'community', '--data', join(data, 'production'), '--label', randomUUID()],
    { ...settings },
  );
  const issued = (await token.ended()).stdout.trim();
  const wrong = await goneWrong(settings, { data: join(data, 'production'), password: elsewherePassword });
  const keys = await keysOf(database.connectionString, settings.LINLI_KEY, join(data, 'production'));
  await Promise.all(workers.map((worker) => worker.stop()));
  await production.stop();
  const processArguments = seen.stop();
  showsArgument.kill();

  const secrets: Readonly<Record<string, string>> = {
    ...story.secrets,
    ...keys,
    'password of the database': databasePassword,
    'password of stores elsewhere': elsewherePassword,
    'key-encryption key': settings.LINLI_KEY,
    'secret of the identity provider': settings.OIDC_CLIENT_SECRET,
    'token of the command line': issued,
    ...Object.fromEntries(Object.entries(passwords).map(([login, one]) => [`password of ${login}`, one])),
  };
  const places = {
    'the log': production.output,
    'what the workers said': workers.map(({ output }) => output).join('\n'),
    'what programs said that went wrong': wrong.join('\n'),
    'what refused starts said': starts.said.join('\n'),
    'answers that were errors': story.errors.join('\n'),
    'arguments of processes': processArguments.join('\n'),
  };
  const sight = seesPlanted(secret(), places);
  const showed = leaksOf({ planted }, { arguments: places['arguments of processes'] }).length === 1;
  const leaks = leaksOf(secrets, places);
  for (const leak of leaks) console.log(`  leak: ${leak}`);
  for (const one of sight.blind) console.log(`  blind: a secret was not found as ${one}`);
  if (!showed) console.log('  blind: a secret among the arguments of a process was not found');
  for (const [place, text] of Object.entries(places))
    console.log(`  ${place}: ${text.length} characters, ${text.split('\n').length} lines`);
  const characters = Object.values(places).reduce((sum, text) => sum + text.length, 0);
  console.log(
    `${story.requests} requests to ${story.routes} routes, ${story.errors.length} error answers, ` +
      `${wrong.length} programs gone wrong, ${processArguments.length} command lines`,
  );
  console.log(
    `searched ${characters} characters in ${Object.keys(places).length} places for ${Object.keys(secrets).length} ` +
      `secrets: ${leaks.length} leaks; planted ones found ${sight.tried - sight.blind.length} of ${sight.tried} times`,
  );
  failed =
    starts.refused !== starts.tried ||
    leaks.length > 0 ||
    sight.blind.length > 0 ||
    !showed ||
    characters < FEWEST_CHARACTERS;
} finally {
  await database.close();
  await rm(data, { recursive: true, force: true });
}
console.log(failed ? 'G17 does not hold' : 'G17 holds');
process.exit(failed ? 1 : 0);
