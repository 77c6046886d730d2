import { setTimeout as wait } from 'node:timers/promises';

/** Resolves once a condition holds; the test's own time limit ends a wait for what never comes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(5);
}
