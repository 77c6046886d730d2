import { type Caller, confidentialNoteFor, type Masking, maskingFor, type Subject } from '@linli/access';
import type { CaseEvent } from '@linli/case-domain';
import type { EventMeta, Recorded } from '@linli/kernel';
import { personalFieldOf } from './personal-field-of.js';
import { type Veil, veil } from './veil.js';

/** An event of a case whose personal texts are veiled for one caller. */
export type VeiledEvent<E extends CaseEvent = CaseEvent> = E extends CaseEvent
  ? Omit<Recorded<E>, 'data' | 'meta'> & {
      readonly type: E['type'];
      readonly data: Veil<E['data']>;
      readonly meta: Veil<EventMeta>;
    }
  : never;

/**
 * Veils the events of a case for a caller. Confidential notes keep to their author's role group.
 *
 * @param masking another than the caller's usual one, for a purpose that opens more
 */
export function veilEvents(
  caller: Caller,
  subject: Subject,
  events: readonly Recorded<CaseEvent>[],
  masking = maskingFor(caller, subject),
): VeiledEvent[] {
  return events.map((event) => veilEvent(event, masking, caller, subject));
}

function veilEvent(
  event: Recorded<CaseEvent>,
  masking: Masking,
  caller: Caller,
  subject: Subject,
): VeiledEvent {
  const confidentialNote = event.type === 'NoteAdded' && event.data.confidential;
  const data = veil(event.data, (path) => {
    const field = personalFieldOf(event.type, path);
    const showing = confidentialNote
      ? confidentialNoteFor(caller, subject, event.meta.by.role)
      : masking[field];
    return { field, showing };
  });
  // Why something was recorded late is part of how it was handled.
  const meta = veil(event.meta, () => ({ field: 'handling.text', showing: masking['handling.text'] }));
  return { ...event, data, meta } as VeiledEvent;
}
