import {
  type Caller,
  confidentialNoteFor,
  maskingFor,
  type PersonalField,
  type Showing,
  type Subject,
} from '@linli/access';
import type { CaseEvent } from '@linli/case-domain';
import type { EventMeta, Recorded } from '@linli/kernel';
import { type Correction, withCorrections } from './corrections.js';
import { personalFieldOf } from './personal-field-of.js';
import { type Veil, type Veiled, veil } from './veil.js';

/** An event of a case whose personal texts are veiled for one caller. */
export type VeiledEvent<E extends CaseEvent = CaseEvent> = E extends CaseEvent
  ? Omit<Recorded<E>, 'data' | 'meta'> & {
      readonly type: E['type'];
      readonly data: Veil<E['data']>;
      readonly meta: Veil<EventMeta>;
      readonly corrections?: readonly Correction<Veiled>[];
    }
  : never;

/** How a personal text of an event is shown. */
type ShowingIn = (
  event: Recorded<CaseEvent>,
  path: readonly string[],
) => { readonly field: PersonalField; readonly showing: Showing };

/**
 * Veils the events of a case for a caller. Confidential notes keep to their author's role group. Entries show what
 * corrections say.
 *
 * @param events the whole stream, which alone tells what is confidential by now
 * @param known the part of it that is asked for, and whose corrections count; all of it unless a past moment is meant
 * @param masking another than the caller's usual one, for a purpose that opens more
 */
export function veilEvents(
  caller: Caller,
  subject: Subject,
  events: readonly Recorded<CaseEvent>[],
  known = events,
  masking = maskingFor(caller, subject),
): VeiledEvent[] {
  const showing = showingIn(caller, subject, events, masking);
  const lateReason = masking['handling.text'];
  const veiled = known.map((event) => {
    const data = veil(event.data, (path) => showing(event, path));
    // Why something was recorded late is part of how it was handled.
    const meta = veil(event.meta, () => ({ field: 'handling.text', showing: lateReason }));
    return { ...event, data, meta } as VeiledEvent;
  });
  return withCorrections(veiled);
}

/**
 * How the texts of a case's events are shown to a caller. A correction is shown like the text it corrects; a task, and
 * what was answered to it, to the unit it was given to.
 */
export function showingIn(
  caller: Caller,
  subject: Subject,
  events: readonly Recorded<CaseEvent>[],
  masking = maskingFor(caller, subject),
): ShowingIn {
  const marked = new Set(
    events.flatMap(({ type, data }) => (type === 'NoteMarkedConfidential' ? [data.noteId] : [])),
  );
  const ownTasks = new Set(
    events.flatMap(({ type, data }) =>
      type === 'SupportAdded' && data.unit === caller.orgCode ? [data.supportId] : [],
    ),
  );
  const of: ShowingIn = (event, path) => {
    if (isOfSupport(event) && ownTasks.has(event.data.supportId)) {
      return { field: 'handling.text', showing: 'clear' };
    }
    if (event.type === 'NoteAdded' && (event.data.confidential || marked.has(event.data.noteId))) {
      return { field: 'handling.text', showing: confidentialNoteFor(caller, subject, event.meta.by.role) };
    }
    if (event.type === 'FieldCorrected') {
      const { target, field } = event.data;
      const entry = events.find(({ revision }) => revision === target);
      if (entry && entry.type !== 'FieldCorrected') return of(entry, field.split('.'));
    }
    const field = personalFieldOf(event.type, path);
    return { field, showing: masking[field] };
  };
  return of;
}

function isOfSupport(
  event: Recorded<CaseEvent>,
): event is Extract<Recorded<CaseEvent>, { type: 'SupportAdded' | 'SupportReplied' | 'SupportReleased' }> {
  return event.type === 'SupportAdded' || event.type === 'SupportReplied' || event.type === 'SupportReleased';
}
