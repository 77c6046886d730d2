import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another platform, on this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** How it takes the next requests; 204 until it is told otherwise. */
  answer: (response: ServerResponse, received: Received) => void;
  /** Resolves when it has been sent so many in all. */
  until(count: number): Promise<void>;
  /** What it was told of, in order. */
  told(): {
    readonly type: string;
    readonly stage: string;
    readonly caseId: string;
    readonly revision: number;
  }[];
  close(): void;
}

export const accept = (response: ServerResponse): void => void response.writeHead(204).end();
export const fail = (response: ServerResponse): void => void response.writeHead(503).end();

/** Opens a receiver of webhooks. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const one = { headers: request.headers, body };
      received.push(one);
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
      receiver.answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: accept,
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    told: () =>
      received.map(({ body }) => {
        const { type, data } = JSON.parse(body) as {
          type: string;
          data: { stage: string; caseId: string; revision: number };
        };
        return { type, stage: data.stage, caseId: data.caseId, revision: data.revision };
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return receiver;
}
