import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askReadiness, buildApp } from '@linli/api';
import { systemClock } from '@linli/kernel';
import { createMetrics } from '@linli/observability';
import { startProjector } from '@linli/projector';
import { type Reactor, startReactor } from '@linli/reactor';
import { loadDemonstration } from '../demonstration/load.js';
import { DataDirectory } from '../installation/data-directory.js';
import { checkout } from '../installation/default-data.js';
import { examineStreamWith } from '../installation/examine-stream.js';
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
  const stopped = untilStopped();
  const installation = await openInstallation({ data: options.data, environment: process.env, logger });
  const { directory, store, readModels, accounts, databaseUrl, eventStoreUrl } = installation;
  const projector = startProjector({ store, readModels, logger });
  let reactor: Reactor | undefined;
  try {
    const isEmbedded = !process.env.DATABASE_URL && !process.env.EVENTSTORE_URL;
    const people =
      (options.demonstration ?? isEmbedded)
        ? await loadDemonstration(installation, systemClock, logger, (line) => console.remark(line))
        : [];
    const webRoot = process.env.WEB_ROOT || join(checkout, 'services/web/dist');
    const ledger = await openLedger(installation);
    const application = installation.applicationAt(systemClock, examineStreamWith(installation, ledger));
    const app = await buildApp({
      application,
      accounts,
      logger,
      metrics: createMetrics({ ofProcess: true }),
      readiness: () => askReadiness(store, readModels),
      https: process.env.HTTPS === 'true',
      trustProxy: process.env.TRUST_PROXY === 'true',
      ...(existsSync(webRoot) ? { webRoot } : {}),
    });
    const url = await listen(app, options);
    reactor = startReactor({ application, readModels, logger });
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
    await reactor?.stop();
    await projector.stop();
    await installation.close();
  }
}
