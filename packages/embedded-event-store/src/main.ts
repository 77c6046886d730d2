import { fstatSync } from 'node:fs';
import { pino } from 'pino';
import { reasonOf } from './logger.js';
import { type EmbeddedEventStoreOptions, serveEmbeddedEventStore } from './serve.js';

/*
 * The event store as a process of its own. Settings come from the environment, one line of JSON on standard output says that
 * it is ready, logs go to standard error. It ends with SIGTERM, SIGINT, or with the process that started it.
 */

const { env } = process;
const logger = pino({ name: 'event-store', level: env.LINLI_LOG_LEVEL ?? 'info' }, pino.destination(2));

function required(name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

function settings(): EmbeddedEventStoreOptions {
  const { LINLI_STORE_TLS_CERT: certFile, LINLI_STORE_TLS_KEY: keyFile, LINLI_STORE_TLS_CA: caFile } = env;
  const { LINLI_STORE_USER: username, LINLI_STORE_PASSWORD: password } = env;
  return {
    databaseUrl: required('DATABASE_URL'),
    host: env.LINLI_STORE_HOST ?? '127.0.0.1',
    port: Number(env.LINLI_STORE_PORT ?? 2113),
    ...(env.LINLI_STORE_MAX_APPEND_BYTES && { maxAppendBytes: Number(env.LINLI_STORE_MAX_APPEND_BYTES) }),
    ...(certFile && keyFile && { tls: { certFile, keyFile, ...(caFile && { caFile }) } }),
    ...(username && password && { credentials: { username, password } }),
    logger,
  };
}

/** Calls `end` when the parent has gone: its IPC channel or our standard input closes. A terminal does not count. */
function endWithParent(end: () => void): void {
  if (process.connected) process.once('disconnect', end);
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket()) return;
  process.stdin.once('end', end).once('error', end).resume();
}

try {
  const store = await serveEmbeddedEventStore(settings());
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= store.close().finally(() => process.exit());
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  endWithParent(end);
  const { port, connectionString } = store;
  process.stdout.write(`${JSON.stringify({ ready: true, port, connectionString, pid: process.pid })}\n`);
} catch (error) {
  logger.error({ reason: reasonOf(error) }, 'the event store cannot start');
  process.exitCode = 1;
}
