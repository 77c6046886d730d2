import type { Parts } from '../parts.js';
import { ReadModelBehind } from '../read-model-behind.js';

/** How long a query waits for the views, in milliseconds. */
const PATIENCE = 2000;

/**
 * Waits until the views contain a position, so that people see what they did.
 *
 * @throws ReadModelBehind after two seconds, or as long as `patience` says
 */
export async function waitFor(
  { readModels }: Pick<Parts, 'readModels'>,
  position: bigint,
  patience = PATIENCE,
): Promise<void> {
  if (await readModels.waitFor(position, patience)) return;
  throw new ReadModelBehind((await readModels.checkpoint()) ?? 0n);
}
