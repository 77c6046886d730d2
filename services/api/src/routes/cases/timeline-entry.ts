import type { TimelineEntry } from '@linli/application';
import type { TimelineEntry as WireEntry } from '@linli/contracts';

/** A timeline entry as it goes over the wire. Event data is plain JSON by definition of the log. */
export function toWire({ position, data, corrections, ...entry }: TimelineEntry): WireEntry {
  return {
    ...entry,
    position: String(position),
    data: data as WireEntry['data'],
    ...(corrections && { corrections: [...corrections] }),
  };
}
