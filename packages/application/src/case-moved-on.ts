import type { Instant, Recorded } from '@linli/kernel';

/** Somebody else's command got there first: the caller looks at what happened in between and decides anew. */
export class CaseMovedOn extends Error {
  override readonly name = 'CaseMovedOn';
  constructor(
    /** Where the case stands now. */
    readonly revision: number,
    /** What happened since the revision the caller saw. */
    readonly intervening: readonly {
      readonly revision: number;
      readonly type: string;
      readonly recordedAt: Instant;
    }[],
  ) {
    super(`the case stands at ${revision}`);
  }

  /** What to tell somebody who saw revision `seen` of a stream with these events. */
  static since(seen: number, events: readonly Recorded[]): CaseMovedOn {
    return new CaseMovedOn(
      events.at(-1)?.revision ?? 0,
      events
        .filter(({ revision }) => revision > seen)
        .map(({ revision, type, meta }) => ({ revision, type, recordedAt: meta.recordedAt })),
    );
  }
}
