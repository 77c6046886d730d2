/** A moment of the past on its two axes; with both, what was known by the one of what had happened by the other. ISO-8601 UTC. */
export interface Moment {
  /** As it was: what had occurred by then, whenever it was recorded; every entry counts when it occurred. */
  readonly at?: string | undefined;
  /** As it was known: what had been recorded by then. */
  readonly asKnown?: string | undefined;
}

/** Whether it is asked for the past at all. */
export function isPast({ at, asKnown }: Moment): boolean {
  return at !== undefined || asKnown !== undefined;
}

/** The moment the past ends at: by then things are counted. */
export function endOf({ at, asKnown }: Moment): string | undefined {
  return at ?? asKnown;
}
