import { type CaseEvent, type CaseFile, caseDecider, type WebhookEventKind } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';

/** What an event of a case means for those who are told of it: the kinds, and the case as it stood right after. */
export interface Told {
  readonly event: Recorded<CaseEvent>;
  readonly kinds: readonly WebhookEventKind[];
  readonly file: CaseFile;
}

/** The step of the clock of resolution at which the whole time is used up, in percent. */
const TIME_USED_UP = 100;

/**
 * What there is to tell of a case, event by event, from its whole history. A case that is anything but `normal` is not told
 * of: neither that it exists nor that it came to be so.
 *
 * @param wanted only events at these revisions
 */
export function* toldOf(
  history: readonly Recorded<CaseEvent>[],
  wanted: ReadonlySet<number>,
): Generator<Told> {
  let state = caseDecider.initial;
  for (const event of history) {
    const before = state.stage;
    state = caseDecider.evolve(state, event);
    if (!wanted.has(event.revision) || state.stage === 'NONE') continue;
    if (state.confidentiality !== 'normal') continue;
    const kinds = [...kindsOf(event, before, state)];
    if (kinds.length > 0) yield { event, kinds, file: state };
  }
}

function* kindsOf(
  event: Recorded<CaseEvent>,
  before: CaseFile['stage'] | 'NONE',
  { stage }: CaseFile,
): Generator<WebhookEventKind> {
  if (before === 'NONE') yield 'opened';
  else if (stage !== before) yield 'stage_changed';
  if (stage !== before && stage === 'RESOLVED') yield 'resolved';
  if (stage !== before && stage === 'CLOSED') yield 'closed';
  if (event.type === 'CaseReopened') yield 'reopened';
  if (event.type === 'LimitReached' && event.data.clock === 'resolution' && event.data.step === TIME_USED_UP)
    yield 'overdue';
}
