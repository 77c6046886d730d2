import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between client and server that can be bad in the ways lines are. */
export interface TcpProxy {
  /** The server's connection string, through the proxy. */
  readonly connectionString: string;
  /** Where new connections go from now on. */
  target: string;
  /** Bytes clients have sent so far. */
  sent(): number;
  /** Bytes servers have sent over the connections that stand now. */
  received(): number;
  /** From now on nothing the server says gets through. */
  holdAnswers(): void;
  /** Lets through what was held, and everything after it. */
  releaseAnswers(): void;
  /** Breaks all connections; what was held is lost, and nothing is held any more. */
  cut(): void;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback in front of the server of a connection string. */
export async function tcpProxy(serverConnectionString: string): Promise<TcpProxy> {
  const lines = new Set<{ readonly client: Socket; readonly upstream: Socket }>();
  let sentBefore = 0;
  let holding = false;

  const proxy = {
    target: serverConnectionString,
    connectionString: '',
    sent: () => [...lines].reduce((sum, { client }) => sum + client.bytesRead, sentBefore),
    received: () => [...lines].reduce((sum, { upstream }) => sum + upstream.bytesRead, 0),
    holdAnswers() {
      holding = true;
      for (const { client, upstream } of lines) upstream.unpipe(client);
    },
    releaseAnswers() {
      holding = false;
      for (const { client, upstream } of lines) upstream.pipe(client);
    },
    cut() {
      holding = false;
      for (const { client } of lines) client.destroy();
    },
    async close() {
      proxy.cut();
      server.close();
      await once(server, 'close');
    },
  };

  const server = createServer((client) => {
    const { hostname, port } = new URL(proxy.target.replace('esdb:', 'http:'));
    const upstream = connect(Number(port), hostname);
    const line = { client, upstream };
    lines.add(line);
    client.pipe(upstream);
    if (!holding) upstream.pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      upstream.destroy();
      lines.delete(line);
      sentBefore += client.bytesRead;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  proxy.connectionString = serverConnectionString.replace(/\/\/[^?]*/, `//127.0.0.1:${port}`);
  return proxy;
}
