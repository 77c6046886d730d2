import { randomUUID } from 'node:crypto';
import { writeMoment } from '@linli/wording';
import { knownAccounts } from '../demonstration/accounts.js';
import { httpExchange } from '../demonstration/http-exchange.js';
import { playableLate, scenarios } from '../demonstration/scenarios/index.js';
import { Stage } from '../demonstration/stage.js';
import { daysBefore, midnightBefore } from '../demonstration/story-days.js';
import { DataDirectory } from '../installation/data-directory.js';
import { openConsole } from '../terminal/console.js';
import type { CommonOptions } from './context.js';

/** Plays a scenario through the HTTP interface of the running Linli, as its demonstration accounts. */
export async function demo(name: string, options: CommonOptions): Promise<void> {
  const console = openConsole(options.language, process.env);
  const scenario = playableLate.includes(name) ? scenarios[name] : undefined;
  const directory = new DataDirectory(options.data);
  const running = await directory.running();
  const people = await knownAccounts(directory);
  if (!scenario || !running || !people) {
    console.remark(
      scenario
        ? console.text('先启动：npm start', 'Start Linli first: npm start')
        : `linli demo ${playableLate.join(' | ')}`,
    );
    process.exitCode = 2;
    return;
  }
  const today = midnightBefore(new Date().toISOString());
  const caseId = await scenario.play(
    new Stage({
      exchange: httpExchange(
        running.url,
        Object.fromEntries(people.map(({ login, password }) => [login, password])),
      ),
      accountIds: Object.fromEntries(people.map(({ login, accountId }) => [login, accountId])),
      // The last step lies in the past, so that everything can be recorded.
      dayZero: daysBefore(today, scenario.days),
      recordedLate: true,
      seed: randomUUID(),
      onStep: ({ at, login, says }) =>
        console.print(`${writeMoment(console.language, at.toISOString())}  ${login.padEnd(12)} ${says}`),
    }),
  );
  console.print(`${console.text('案件', 'case')} ${caseId}`);
  console.print(`npx linli replay ${caseId}`);
}
