import { fold, type Recorded } from '@linli/kernel';
import { reclassifiedDue } from '../case/classification/policies/reclassified-due.js';
import { caseDecider } from '../case/decider.js';
import type { CaseEvent } from '../case/events.js';
import { lastMomentBefore } from '../case/policies/last-moment-before.js';
import { resolutionDue } from '../case/policies/resolution-due.js';
import type { CaseState } from '../case/state.js';
import type { Facts } from '../facts.js';
import type { ClockLimit } from '../limits/due-within.js';
import { dueWithin } from '../limits/due-within.js';

type Rules = Pick<Facts, 'calendar' | 'limits'>;

/** The limits another value of which makes a case be told otherwise. */
export const WHAT_IF_LIMITS = [
  'first_contact',
  'resolution_urgent',
  'resolution_simple',
  'resolution_general',
  'resolution_complex',
  'reopen_window',
] as const satisfies readonly ClockLimit[];

/**
 * The events of one case as they would say it had these rules held: first contact, resolution and reopening window are
 * counted anew, and what was given on top (extensions, holds, another class) is given again. People do what they did, at
 * the moment they did it: nobody knows what they would have done otherwise. A due date taken over from another system is
 * of no rule of ours and stays. Under the rules that held it is the same story. Nothing is recorded.
 */
export function retoldUnder(
  events: readonly Recorded<CaseEvent>[],
  rules: Rules,
): readonly Recorded<CaseEvent>[] {
  const last = events.findLastIndex(({ type }) => GIVEN_ON_TOP.has(type));
  let state: CaseState = caseDecider.initial;
  return events.map((event, index) => {
    const told = retold(event, state, rules);
    // Only what is given on top depends on how the case stood.
    if (index < last) state = fold(caseDecider, state, [told]);
    return told;
  });
}

const GIVEN_ON_TOP: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'ExtensionGranted',
  'Resumed',
  'CaseClassified',
  'DueRecomputed',
]);

function retold(event: Recorded<CaseEvent>, state: CaseState, rules: Rules): Recorded<CaseEvent> {
  const { occurredAt } = event.meta;
  switch (event.type) {
    case 'CaseAccepted': {
      if (event.data.takenOver) return event;
      const contactDueAt = dueWithin('first_contact', occurredAt, rules).at;
      const due = resolutionDue(event.data.class, occurredAt, rules);
      return { ...event, data: { ...event.data, contactDueAt, due } };
    }
    case 'CaseReopened': {
      const due = resolutionDue(event.data.class, occurredAt, rules);
      return { ...event, data: { ...event.data, due } };
    }
    case 'Verified': {
      const reopenUntil = dueWithin('reopen_window', occurredAt, rules).at;
      return { ...event, data: { ...event.data, reopenUntil } };
    }
    default:
      return state.stage === 'NONE' || state.due === undefined
        ? event
        : given(event, state, state.due, rules);
  }
}

/** What people gave on top of the limit, or the class took away, given again on top of the other date. */
function given(
  event: Recorded<CaseEvent>,
  state: Exclude<CaseState, { readonly stage: 'NONE' }>,
  was: NonNullable<typeof state.due>,
  rules: Rules,
): Recorded<CaseEvent> {
  switch (event.type) {
    case 'ExtensionGranted': {
      const days = state.timeLimit.extensions[event.data.extensionId]?.days ?? 0;
      const { at, provisional } = rules.calendar.addDays(lastMomentBefore(was.at), days);
      return {
        ...event,
        data: { ...event.data, was, due: { at, provisional: provisional || was.provisional } },
      };
    }
    case 'Resumed': {
      if (!event.data.due) return event;
      const at = new Date(Date.parse(was.at) + event.data.heldMs).toISOString();
      return { ...event, data: { ...event.data, due: { ...was, at } } };
    }
    case 'CaseClassified': {
      const { due: _, dueStays: __, ...data } = event.data;
      if (data.class === undefined || state.resolution) return event;
      return { ...event, data: { ...data, ...reclassifiedDue(state, data.class, rules) } };
    }
    case 'DueRecomputed':
      // The other calendar is known from the beginning: nothing was provisional that it settles.
      return event.data.clock === 'resolution' ? { ...event, data: { ...event.data, due: was } } : event;
    default:
      return event;
  }
}
