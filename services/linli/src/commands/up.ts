import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askReadiness, buildApp, SingleSignOn } from '@linli/api';
import { systemClock } from '@linli/kernel';
import { createMetrics } from '@linli/observability';
import { startProjector } from '@linli/projector';
import { type Reactor, startReactor, startTelling, type Telling } from '@linli/reactor';
import { demandProduction, isProduction, ProductionRefused, readSignInSettings } from '@linli/settings';
import { knownAccounts } from '../demonstration/accounts.js';
import { loadDemonstration } from '../demonstration/load.js';
import { DataDirectory } from '../installation/data-directory.js';
import { checkout } from '../installation/default-data.js';
import { evidenceWith } from '../installation/evidence.js';
import { openInstallation } from '../installation/installation.js';
import { openLedger } from '../installation/open-ledger.js';
import { openConsole } from '../terminal/console.js';
import { type CommonOptions, commandLogger } from './context.js';
import { everyMinute } from './every-minute.js';
import { listen } from './listen.js';
import { untilStopped } from './until-stopped.js';

/** Options of `linli up`. */
export interface UpOptions extends CommonOptions {
  readonly port?: number;
  readonly host: string;
  /** Absent: yes on the embedded default, no where stores are given. */
  readonly demonstration?: boolean;
}

/** Everything in one place: the stores where none are given, the projector, the reactor, the HTTP service, the web application. */
export async function up(options: UpOptions): Promise<void> {
  const console = openConsole(options.language, process.env);
  const logger = commandLogger('linli');
  const running = await new DataDirectory(options.data).running();
  if (running) {
    console.remark(
      console.text(
        `这个数据目录已有邻里在运行：${running.url}`,
        `Linli is already running here: ${running.url}`,
      ),
    );
    process.exitCode = 1;
    return;
  }
  demandProduction(process.env, { opensPersonalData: true, serves: true });
  const { singleSignOn, rateLimits } = readSignInSettings(process.env);
  await demandNoDemonstration(options);
  const stopped = untilStopped();
  const installation = await openInstallation({ data: options.data, environment: process.env, logger });
  const { directory, store, readModels, accounts, webhooks, databaseUrl, eventStoreUrl } = installation;
  const projector = startProjector({ store, readModels, logger });
  let reactor: Reactor | undefined;
  let telling: Telling | undefined;
  try {
    const isEmbedded = !process.env.DATABASE_URL && !process.env.EVENTSTORE_URL && !isProduction(process.env);
    const people =
      (options.demonstration ?? isEmbedded)
        ? await loadDemonstration(installation, systemClock, logger, (line) => console.remark(line))
        : [];
    const webRoot = process.env.WEB_ROOT || join(checkout, 'services/web/dist');
    const ledger = await openLedger(installation);
    const application = installation.applicationAt(systemClock, evidenceWith(installation, ledger));
    const app = await buildApp({
      application,
      accounts,
      logger,
      metrics: createMetrics({ ofProcess: true }),
      readiness: () => askReadiness(store, readModels),
      https: process.env.HTTPS === 'true',
      trustProxy: process.env.TRUST_PROXY === 'true',
      singleSignOn: singleSignOn && new SingleSignOn(singleSignOn),
      rateLimits,
      ...(existsSync(webRoot) ? { webRoot } : {}),
    });
    const url = await listen(app, options);
    reactor = startReactor({ application, readModels, logger });
    telling = startTelling({ store, webhooks, logger });
    const signing = everyMinute((signal) => ledger.extend(signal), logger);
    await directory.noteRunning({ pid: process.pid, url, databaseUrl, eventStoreUrl });
    console.print(`Linli is ready: ${url}`);
    for (const { login, password, displayName } of people) {
      console.print(`  ${login.padEnd(14)} ${password}   ${displayName}`);
    }
    console.remark(console.text('按 Ctrl-C 停止。', 'Ctrl-C stops it.'));
    await stopped;
    await signing.stop();
    await directory.forgetRunning();
    await app.close();
  } finally {
    await Promise.all([reactor?.stop(), telling?.stop()]);
    await projector.stop();
    await installation.close();
  }
}

/**
 * The demonstration's accounts are for everybody who can read a terminal: where it is for real there are none.
 * @throws ProductionRefused
 */
async function demandNoDemonstration({ data, demonstration }: UpOptions): Promise<void> {
  if (!isProduction(process.env)) return;
  if (demonstration)
    throw new ProductionRefused(['--demonstration makes accounts with passwords on the screen']);
  const { demonstrationAccounts: file } = new DataDirectory(data);
  if ((await knownAccounts(new DataDirectory(data))) !== undefined)
    throw new ProductionRefused([
      `${file} exists: this installation began as a demonstration; begin a new one`,
    ]);
}
