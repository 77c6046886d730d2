import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Tokens } from './people-and-places.js';

/** What the process of a contender is asked. */
export type ToContender =
  | { readonly ask: 'catch up' | 'close' }
  | { readonly ask: 'examine'; readonly reportId: string };

/** What it says. */
export type FromContender =
  | { readonly say: 'ready'; readonly url: string; readonly tokens: Tokens; readonly storePid: number }
  | { readonly say: 'caught up' }
  | { readonly say: 'examined'; readonly sealed: boolean; readonly bytes: number };

type Saying<Say extends FromContender['say']> = Extract<FromContender, { readonly say: Say }>;

/** What a contender runs without. */
export type Piece = 'encryption' | 'policy';

/** A whole Linli in processes of its own, with or without encryption and policy. */
export interface Contender {
  readonly name: string;
  readonly without: readonly Piece[];
  readonly url: string;
  readonly tokens: Tokens;
  readonly pids: { readonly api: number; readonly store: number };
  /** Resolves when the views have seen everything: the next turn is somebody else's. */
  catchUp(): Promise<void>;
  /** How a report is stored: whether what is personal is in boxes, and the size of the event's data. */
  examine(reportId: string): Promise<{ readonly sealed: boolean; readonly bytes: number }>;
  close(): Promise<void>;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts a contender over an empty database. */
export async function startContender(
  name: string,
  without: readonly Piece[],
  databaseUrl: string,
): Promise<Contender> {
  const putInPlace = new URL('./stand-ins/put-in-place.ts', import.meta.url).href;
  const child = spawn(process.execPath, [...process.execArgv, `--import=${putInPlace}`, here('./serve.ts')], {
    env: { ...process.env, BENCH_DATABASE: databaseUrl, BENCH_WITHOUT: without.join() },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { storePid, tokens, url } = await hear(child, 'ready');
  const ask = async <Say extends FromContender['say']>(message: ToContender, say: Say) => {
    const answer = hear(child, say);
    child.send(message);
    return await answer;
  };
  return {
    name,
    without,
    url,
    tokens,
    pids: { api: child.pid ?? 0, store: storePid },
    async catchUp() {
      await ask({ ask: 'catch up' }, 'caught up');
    },
    examine: (reportId) => ask({ ask: 'examine', reportId }, 'examined'),
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send({ ask: 'close' } satisfies ToContender);
      await ended;
    },
  };
}

/** The next thing a contender says; it is never asked two things at once. */
async function hear<Say extends FromContender['say']>(child: ChildProcess, say: Say): Promise<Saying<Say>> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a contender ended by itself (${String(code)})`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [FromContender];
    if (message.say !== say) throw new Error(`a contender said "${message.say}" instead of "${say}"`);
    return message as Saying<Say>;
  } finally {
    // The end of a process that has answered is somebody else's to hear of.
    ended.catch(() => undefined);
    heard.abort();
  }
}
