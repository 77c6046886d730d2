import type { Clock } from '@linli/kernel';
import { doWhatIsDue, type Surroundings } from './do-what-is-due.js';
import { type Reconciling, reconcilers } from './reconcilers.js';

/** What one pass works with. */
export interface PassOnce extends Omit<Surroundings, 'application'> {
  readonly application: Surroundings['application'] & Reconciling;
  readonly clock: Clock;
}

/**
 * Everything that has come by the time of the clock, and all unfinished business, once: what a running reactor does again
 * and again. For whoever sets the time himself.
 */
export async function passOnce(surroundings: PassOnce): Promise<void> {
  await doWhatIsDue(surroundings);
  for (const run of Object.values(reconcilers)) await run(surroundings.application);
}
