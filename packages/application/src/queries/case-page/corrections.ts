import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** What was written down wrongly, what it should have said, and who says so. */
export function correctionsOf(events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'FieldCorrected').map(({ data, meta, revision }) => {
    const { personRef: _, ...shown } = data;
    return { ...shown, revision, by: meta.by, correctedAt: meta.occurredAt };
  });
}
