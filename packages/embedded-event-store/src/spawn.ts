import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EmbeddedEventStoreOptions } from './serve.js';

/** An event store in a process of its own. */
export interface EventStoreProcess {
  connectionString: string;
  port: number;
  pid: number;
  /** Resolves when the process has ended, for whatever reason; with its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  /** Ends it gracefully. */
  close(): Promise<void>;
}

/**
 * Starts the event store as a process of its own: on the event loop of its users it would halve the throughput. It ends when
 * this process does, however that ends. Its log goes to this process's standard error.
 * @throws Error when it ends before it is ready; the reason is in its log.
 */
export async function spawnEmbeddedEventStore(
  options: Omit<EmbeddedEventStoreOptions, 'logger'>,
): Promise<EventStoreProcess> {
  const program = new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(program)], {
    env: { ...process.env, ...environmentOf(options) },
    stdio: ['pipe', 'pipe', 'inherit'],
    // A Ctrl-C in the terminal is for the parent to handle, in its order.
    detached: true,
  });
  const ended = once(child, 'exit').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? 0,
  );
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]: string[]) => text),
    ended.then(() => undefined),
  ]);
  if (line === undefined)
    throw new Error(`The event store did not start (exit code ${String(await ended)}).`);
  const { port, connectionString } = JSON.parse(line) as { port: number; connectionString: string };
  return {
    connectionString,
    port,
    pid: child.pid ?? 0,
    ended,
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

function environmentOf({
  databaseUrl,
  host,
  port,
  tls,
  credentials,
  maxAppendBytes,
}: EmbeddedEventStoreOptions) {
  return {
    DATABASE_URL: databaseUrl,
    LINLI_STORE_PORT: String(port ?? 0),
    ...(host !== undefined && { LINLI_STORE_HOST: host }),
    ...(maxAppendBytes !== undefined && { LINLI_STORE_MAX_APPEND_BYTES: String(maxAppendBytes) }),
    ...(tls && { LINLI_STORE_TLS_CERT: tls.certFile, LINLI_STORE_TLS_KEY: tls.keyFile }),
    ...(tls?.caFile !== undefined && { LINLI_STORE_TLS_CA: tls.caFile }),
    ...(credentials && {
      LINLI_STORE_USER: credentials.username,
      LINLI_STORE_PASSWORD: credentials.password,
    }),
  };
}
