import type { Problem, Receipt } from '@linli/contracts';

/** A refusal as the server worded it, in the reader's language. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** The server could not be reached, or did not answer in time. What was typed stays where it is. */
class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Long enough for a slow phone network, short enough to say so. */
const TIMEOUT_MS = 20_000;

const NOTHING_SAID = { type: 'about:blank', instance: '', code: 'REFUSED', correlationId: '' } as const;

let language = 'zh-CN';

/** Tells the server in which language to word its answers. */
export function speak(present: string): void {
  language = present;
}

/** The log's position after our latest command: queries wait until the views contain it, so people see what they did. */
let seen = 0n;

/** Reads `path` below /api. */
export async function get<T>(path: string): Promise<T> {
  return await send<T>('GET', seen === 0n ? path : withAtLeast(path));
}

/** A change to something. */
export interface Change {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  /** Of the case as it was shown; the server refuses when it has moved on. `*`: holds at any revision. */
  readonly revision?: number | '*';
  /** Makes a repetition recognisable where the path ends in no id of ours. */
  readonly key?: string;
}

/** Carries out one command. */
export async function command<Answer extends Receipt = Receipt>({
  method,
  path,
  body,
  revision,
  key,
}: Change): Promise<Answer> {
  const receipt = await send<Answer>(method, path, body, {
    ...(revision === undefined ? {} : { 'If-Match': revision === '*' ? '*' : `"${revision}"` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  });
  const position = BigInt(receipt.position);
  if (position > seen) seen = position;
  return receipt;
}

/** An exchange whose answer stands in its headers. @throws Refused, Unreachable */
export async function reachApi(
  method: string,
  path: string,
  {
    headers,
    ...request
  }: { readonly body?: BodyInit; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const response = await reach(`/api${path}`, {
    ...request,
    method,
    headers: { ...headers, 'Accept-Language': language },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return response;
  throw await refusalOf(response);
}

/** Any other exchange: signing in and out. */
export async function send<T>(
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await reach(`/api${path}`, {
    method,
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': language,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json().catch(() => undefined)) as T;
}

/** What an answer that is no success says: a proxy that speaks for a server that is away says nothing of use. */
async function refusalOf(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (answer !== undefined) return new Refused(answer as Problem);
  // An answer to HEAD has no body: that it was refused is all there is to know.
  const { status, statusText } = response;
  if (status >= 400 && status < 500)
    return new Refused({ ...NOTHING_SAID, status, title: statusText || `${status}` });
  return new Unreachable(`${response.status} ${response.statusText}`);
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    throw new Unreachable(String(cause), { cause });
  }
}

function withAtLeast(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}at-least=${seen}`;
}
