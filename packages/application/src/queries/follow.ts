import { EventEmitter, on } from 'node:events';
import type { Caller, Scope } from '@linli/access';
import { isRecorded } from '@linli/event-store';
import type { Instant, Recorded } from '@linli/kernel';
import type { Parts } from '../parts.js';
import { scopeFor } from './scope-for.js';

/** Something happened in a case the caller may see. What exactly, the caller asks for. */
export interface LiveEvent {
  readonly position: bigint;
  readonly caseId: string;
  readonly type: string;
  readonly at: Instant;
}

/** Where to begin, and when to end. */
export interface FollowRequest {
  /** The last position the caller knows of; absent: from now on. */
  readonly after?: bigint;
  readonly signal: AbortSignal;
}

/** Events of the log read at a time. */
const PAGE = 200;
const CASES = 'case-';

/**
 * Tells what happens in the cases the caller may see, as soon as the views contain it, until the signal says stop.
 *
 * @throws Rejection FORBIDDEN
 */
export function follow(
  parts: Pick<Parts, 'readModels' | 'store'>,
  caller: Caller,
  request: FollowRequest,
): AsyncGenerator<LiveEvent> {
  return tail(parts, scopeFor(caller, 'Follow'), request);
}

async function* tail(
  parts: Pick<Parts, 'readModels' | 'store'>,
  scope: Scope,
  { after, signal }: FollowRequest,
): AsyncGenerator<LiveEvent> {
  const { readModels } = parts;
  const news = new EventEmitter();
  const stopListening = readModels.onProgress(() => news.emit('progress'));
  try {
    // Listening begins before the first look, so that nothing falls in between.
    const progress = on(news, 'progress', { signal });
    let seen = after ?? (await readModels.checkpoint()) ?? 0n;
    for (;;) {
      const upTo = (await readModels.checkpoint()) ?? 0n;
      if (seen < upTo) {
        yield* visible(parts, scope, seen, upTo);
        seen = upTo;
      } else {
        await progress.next();
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stopListening();
  }
}

/** The events after `from` up to `upTo` that happened in cases of the scope. */
async function* visible(
  { readModels, store }: Pick<Parts, 'readModels' | 'store'>,
  scope: Scope,
  from: bigint,
  upTo: bigint,
): AsyncGenerator<LiveEvent> {
  const inScope = new Map<string, boolean>();
  for (let after = from; ; ) {
    let read = 0;
    for await (const event of store.readAll({ from: after, maxCount: PAGE })) {
      if (event.position > upTo) return;
      read += 1;
      after = event.position;
      if (!isRecorded(event) || !event.stream.startsWith(CASES)) continue;
      const caseId = event.stream.slice(CASES.length);
      const known = inScope.get(caseId) ?? (await readModels.caseById(caseId, scope)) !== undefined;
      inScope.set(caseId, known);
      if (known) yield toLive(caseId, event);
    }
    if (read < PAGE) return;
  }
}

function toLive(caseId: string, { position, type, meta }: Recorded): LiveEvent {
  return { position, caseId, type, at: meta.recordedAt };
}
