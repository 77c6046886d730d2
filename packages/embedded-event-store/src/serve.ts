import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import { type handleUnaryCall, Server, ServerCredentials } from '@grpc/grpc-js';
import { openPool } from '@linli/postgres';
import { clusterInfo, supportedMethods } from './cluster.js';
import type { StoreCredentials } from './credentials.js';
import { STREAMS_SERVICE, StreamsHandlers } from './grpc-service.js';
import { LogTail } from './log-tail.js';
import { reasonOf, type StoreLogger } from './logger.js';
import { sessionConfig } from './postgres-session.js';
import { Reader } from './reader.js';
import { StreamHeads } from './stream-heads.js';
import { Writer } from './writer.js';

/** EventStoreDB's default limit for one append. */
const DEFAULT_MAX_APPEND_BYTES = 1024 * 1024;
/** The client packs up to 3 MiB into a message before it looks at the size of the next event. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const READ_CONNECTIONS = 8;
/** What calls are given to end by themselves at a graceful stop. */
const STOP_PATIENCE_MS = 1_000;

/** PEM files of the server's certificate. */
export interface StoreTls {
  certFile: string;
  keyFile: string;
  /** Certificate of the authority clients are to trust, named in the connection string. */
  caFile?: string;
}

export interface EmbeddedEventStoreOptions {
  /** PostgreSQL that holds the log, in the schema `event_store`. */
  databaseUrl: string;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0: a free port. */
  port?: number;
  tls?: StoreTls;
  /** Asked of every call; only with TLS, since the client sends none over a plain connection. */
  credentials?: StoreCredentials;
  /** Largest append, as EventStoreDB counts it; default 1 MiB. */
  maxAppendBytes?: number;
  logger?: StoreLogger;
}

/** A running event store. */
export interface EmbeddedEventStore {
  host: string;
  port: number;
  /** What the stock client is to be given. */
  connectionString: string;
  /** Ends open calls as cancelled and lets the commit on its way end. */
  close(): Promise<void>;
}

/**
 * Serves the EventStoreDB protocol over PostgreSQL.
 * @throws Error when PostgreSQL cannot be reached, another store writes to this database, or the port is taken.
 */
export async function serveEmbeddedEventStore(
  options: EmbeddedEventStoreOptions,
): Promise<EmbeddedEventStore> {
  const { databaseUrl, host = '127.0.0.1', credentials, tls } = options;
  if (credentials && !tls)
    throw new Error('Credentials need TLS: the client sends none over a plain connection.');
  const logger = options.logger ?? { info: () => undefined, warn: () => undefined };

  const pool = openPool({ ...sessionConfig(databaseUrl), max: READ_CONNECTIONS }, (error) =>
    logger.warn({ reason: reasonOf(error) }, 'the event store has lost a reading connection'),
  );
  const heads = new StreamHeads(pool);
  const tail = new LogTail();
  const writer = new Writer({ databaseUrl, pool, heads, tail, logger });
  const reader = new Reader(pool, heads, tail);
  const streams = new StreamsHandlers({
    writer,
    reader,
    tail,
    logger,
    maxAppendBytes: options.maxAppendBytes ?? DEFAULT_MAX_APPEND_BYTES,
    credentials,
  });
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });

  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    closing ??= stop();
    return closing;
  }
  async function stop(): Promise<void> {
    await writer.close();
    streams.cancelAll();
    await Promise.race([
      new Promise<void>((resolve) => server.tryShutdown(() => resolve())),
      delay(STOP_PATIENCE_MS, undefined, { ref: false }),
    ]);
    server.forceShutdown();
    await pool.end();
  }

  try {
    await writer.open();
    server.addService(STREAMS_SERVICE, streams.handlers());
    const getSupportedMethods: handleUnaryCall<Empty, SupportedMethods> = (_call, answer) =>
      answer(null, supportedMethods());
    server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods });
    const port = await bind(server, host, options.port ?? 0, tls);
    const instanceId = randomUUID();
    const read: handleUnaryCall<Empty, ClusterInfo> = (_call, answer) =>
      answer(null, clusterInfo(instanceId, host, port));
    server.addService(gossipGrpc.GossipService, { read });
    logger.info({ host, port, head: tail.head }, 'the event store is ready');
    return { host, port, connectionString: connectionString(host, port, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function bind(server: Server, host: string, port: number, tls: StoreTls | undefined): Promise<number> {
  const security = tls
    ? ServerCredentials.createSsl(null, [
        { cert_chain: await readFile(tls.certFile), private_key: await readFile(tls.keyFile) },
      ])
    : ServerCredentials.createInsecure();
  return await new Promise((resolve, reject) => {
    const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    server.bindAsync(address, security, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
}

function connectionString(
  host: string,
  port: number,
  { tls, credentials }: EmbeddedEventStoreOptions,
): string {
  const user = credentials
    ? `${encodeURIComponent(credentials.username)}:${encodeURIComponent(credentials.password)}@`
    : '';
  const ca = tls?.caFile ? `&tlsCAFile=${encodeURIComponent(tls.caFile)}` : '';
  return `esdb://${user}${host}:${port}?tls=${tls !== undefined}${ca}`;
}
