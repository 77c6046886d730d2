import type { Clock } from '@linli/kernel';
import type { DueClock, ReadModels } from '@linli/read-models';
import { type Acting, fireStep } from './fire-step.js';

/** Steps asked for at once. */
const PAGE = 100;
/** How long a pass waits for the views to show what it did; the next pass finds out anyway. */
const VIEWS_WAIT_MS = 5_000;

/** What the passes work with. */
export interface Surroundings {
  readonly application: Acting;
  readonly readModels: Pick<ReadModels, 'dueClocks' | 'waitFor'>;
  readonly clock: Clock;
  readonly logger: { warn(details: object, message: string): void };
}

/** What a pass did. */
export interface Pass {
  readonly fired: number;
  /** Steps that could not be fired; they stay on the list. */
  readonly failed: number;
}

/**
 * One pass over everything that has come by now, oldest first. What fails is passed over and stays on the list; nothing
 * is remembered between two passes, so a pass that is cut off anywhere is simply made again.
 */
export async function doWhatIsDue(
  { application, readModels, clock, logger }: Surroundings,
  signal?: AbortSignal,
): Promise<Pass> {
  const now = clock();
  let fired = 0;
  let failed = 0;
  let seen = -1n;
  let after: DueClock | undefined;
  for (;;) {
    const page = await readModels.dueClocks({ now, limit: PAGE, ...(after && { after }) });
    for (const due of page) {
      if (signal?.aborted) return { fired, failed };
      try {
        const position = await fireStep(application, { ...due, now });
        if (position !== undefined && position > seen) seen = position;
        fired += 1;
      } catch (error) {
        failed += 1;
        const { kind, subject, clock: name, of, step } = due;
        logger.warn({ err: error, kind, subject, clock: name, of, step }, 'a step could not be fired');
      }
    }
    after = page.at(-1);
    if (page.length < PAGE) break;
  }
  if (seen >= 0n) await readModels.waitFor(seen, VIEWS_WAIT_MS);
  return { fired, failed };
}
