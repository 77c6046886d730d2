import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Destination } from './way-out.js';

/** Name, look-up, connection, answer: everything together. */
export const LONGEST_MS = 10_000;
/** A receiver says 200, perhaps why not. What comes beyond is not read. */
const MOST_ANSWERED = 64 * 1024;

/** How a receiver took it. */
export type Sent =
  | { readonly delivered: true }
  | { readonly delivered: false; readonly failure: SendFailure; readonly status?: number };

/** Why it did not arrive, as far as sending can tell. */
export type SendFailure = 'redirected' | 'answered_otherwise' | 'timed_out' | 'not_reached';

/** What is sent. */
export interface Outgoing {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends to one of the addresses that were examined, over a connection of its own. Redirects are not followed, proxies named in
 * the environment are not asked, and the answer is neither kept nor logged.
 */
export async function send(
  { url, addresses }: Destination,
  { body, headers }: Outgoing,
  signal: AbortSignal = AbortSignal.timeout(LONGEST_MS),
): Promise<Sent> {
  const isSecure = url.protocol === 'https:';
  // An agent of its own: nothing of the environment, no connection that was opened under another examination.
  const agent = isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  const options = {
    agent,
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Linli' },
    lookup: pinnedTo(addresses),
    signal,
  };
  try {
    const request = isSecure ? overHttps(url, options) : overHttp(url, options);
    const answer = await answerTo(request, body);
    await readAway(answer);
    return judge(answer.statusCode ?? 0);
  } catch {
    return { delivered: false, failure: signal.aborted ? 'timed_out' : 'not_reached' };
  } finally {
    agent.destroy();
  }
}

/** Answers the question of the connection for an address with those that were examined, and asks nobody. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_, { all }, answer) => {
    const [first] = known;
    if (all) answer(null, known);
    else if (first) answer(null, first.address, first.family);
    else answer(new Error('no address was examined'), '');
  };
}

function answerTo(request: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** Reads up to the limit, keeps nothing. */
async function readAway(answer: IncomingMessage): Promise<void> {
  let read = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    read += chunk.length;
    if (read > MOST_ANSWERED) break;
  }
}

function judge(status: number): Sent {
  if (status >= 200 && status < 300) return { delivered: true };
  const failure = status >= 300 && status < 400 ? 'redirected' : 'answered_otherwise';
  return { delivered: false, failure, status };
}
