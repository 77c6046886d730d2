import type { Instant } from '@linli/kernel';
import type { DueClock } from '@linli/read-models';
import { v5 as uuidV5 } from 'uuid';

/** A step that has come, as a consequence is made of it. */
export interface DueStep extends DueClock {
  readonly now: Instant;
}

/** Namespace of what the reactor names. */
const NAMES = '5f2d1c9e-70a4-5d8b-9a35-3c1b7e0d6a42';

/**
 * Names something that follows from a step: always the same for the same step of the same due date, so that the same
 * command, however often it is sent and by how many, is one command.
 */
export function nameOf({ kind, subject, clock, of, dueAt, step }: DueClock, part: string | number): string {
  return uuidV5([kind, subject, clock, of, dueAt, step, part].join('/'), NAMES);
}
