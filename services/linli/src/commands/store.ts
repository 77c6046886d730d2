import { DataDirectory } from '../installation/data-directory.js';
import { startInfrastructure } from '../installation/infrastructure.js';
import { openConsole } from '../terminal/console.js';
import { type CommonOptions, commandLogger } from './context.js';
import { untilStopped } from './until-stopped.js';

/** The embedded event store alone: prints its connection string and serves until it is stopped. */
export async function store(options: CommonOptions & { readonly port?: number }): Promise<void> {
  const console = openConsole(options.language, process.env);
  const directory = new DataDirectory(options.data);
  const running = await directory.running();
  if (running) {
    console.remark(
      console.text(
        `这个数据目录的事件库已随邻里运行：${running.eventStoreUrl}`,
        `The event store of this data directory runs with Linli already: ${running.eventStoreUrl}`,
      ),
    );
    process.exitCode = 1;
    return;
  }
  const stopped = untilStopped();
  const infrastructure = await startInfrastructure({
    directory,
    // Serving the embedded store is the whole point here, whatever else the environment names.
    given: { DATABASE_URL: process.env.DATABASE_URL },
    logger: commandLogger('store'),
    ...(options.port === undefined ? {} : { storePort: options.port }),
  });
  console.print(infrastructure.eventStoreUrl);
  await stopped;
  await infrastructure.close();
}
