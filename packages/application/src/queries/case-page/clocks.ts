import type { CaseFile, Due } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { objectionsOf } from './dispatches.js';
import { eventsOfType } from './events-of-type.js';
import { mediationsOf } from './mediations.js';
import { extensionsOf, holdsOf, supportsOf } from './moves.js';
import { noticesOf } from './notices.js';

/** One time limit of the case. `of` names the thing it belongs to where there can be several. */
export interface Clock {
  readonly clock: ClockName;
  readonly of?: string;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly basis?: Due['basis'];
  readonly originalDueAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly state: 'running' | 'overdue' | 'met' | 'missed';
}

type ClockName =
  | 'first_contact'
  | 'resolution'
  | 'objection_window'
  | 'task'
  | 'ruling'
  | 'support'
  | 'extension_decision'
  | 'hold'
  | 'mediation'
  | 'joint_application'
  | 'obligation'
  | 'advisory'
  | 'order'
  | 'recheck'
  | 'verification'
  | 'reopen_window'
  | 'danger';

/** Clocks that only open a window: letting one pass is no failure. */
const WINDOWS: readonly ClockName[] = ['reopen_window', 'joint_application', 'objection_window'];
/** Failed attempts after which a reporter counts as unreachable. */
const ATTEMPTS = 3;

interface Limit extends Omit<Clock, 'state' | 'provisional' | 'stoppedAt'> {
  readonly provisional?: boolean;
  readonly stoppedAt?: Instant | undefined;
}

/** Every clock of the case as it stands at `now`. */
export function clocksOf(file: CaseFile, events: readonly VeiledEvent[], now: Instant): Clock[] {
  return [
    ...work(file, events),
    ...answers(file, events),
    ...notices(file, events),
    ...mediation(file, events),
    ...ending(file, events),
    ...dangers(events),
  ]
    .map(({ stoppedAt, provisional = false, ...limit }) => ({
      ...limit,
      provisional,
      ...(stoppedAt === undefined ? {} : { stoppedAt }),
      state: stateOf(limit.dueAt, stoppedAt, now),
    }))
    .filter(({ clock, state }) => state === 'running' || !WINDOWS.includes(clock));
}

function stateOf(dueAt: Instant, stoppedAt: Instant | undefined, now: Instant): Clock['state'] {
  if (stoppedAt !== undefined) return stoppedAt <= dueAt ? 'met' : 'missed';
  return now <= dueAt ? 'running' : 'overdue';
}

/** The date as it stands now: counted anew where a calendar was published since. */
function by({ at: dueAt, provisional, basis }: Due): Pick<Limit, 'dueAt' | 'provisional' | 'basis'> {
  return { dueAt, provisional, ...(basis && { basis }) };
}

function* work(
  { acceptance, due, resolution, dispatch: { present } }: CaseFile,
  events: readonly VeiledEvent[],
): Generator<Limit> {
  if (acceptance) {
    const reached = eventsOfType(events, 'ContactMade').at(0)?.data.contactedAt;
    const tried = eventsOfType(events, 'ContactAttempted').at(ATTEMPTS - 1)?.data.attemptedAt;
    yield { clock: 'first_contact', dueAt: acceptance.contactDueAt, stoppedAt: reached ?? tried };
    const originalDueAt = acceptance.originalDue.at;
    const stoppedAt = resolution?.at;
    yield { clock: 'resolution', originalDueAt, stoppedAt, ...by(due ?? acceptance.originalDue) };
  }
  const dispatched = eventsOfType(events, 'Dispatched').at(-1)?.data;
  if (dispatched && present) {
    const of = dispatched.dispatchId;
    const signed = eventsOfType(events, 'Signed', 'DeemedSigned').find(({ data }) => data.dispatchId === of);
    const objectedAt = objectionsOf(events).find(({ dispatchId }) => dispatchId === of)?.objectedAt;
    yield {
      clock: 'objection_window',
      of,
      stoppedAt: objectedAt ?? signed?.meta.occurredAt,
      ...by(present.objectionWindow),
    };
    yield { clock: 'task', of, dueAt: dispatched.taskDueAt, stoppedAt: resolution?.at };
  }
}

/** What somebody else has to answer: a ruling, a supporting unit, more time, the end of a rest. */
function* answers({ due }: CaseFile, events: readonly VeiledEvent[]): Generator<Limit> {
  for (const { dispatchId: of, rulingDue, ruling } of objectionsOf(events)) {
    const { at: dueAt, provisional } = rulingDue;
    yield { clock: 'ruling', of, dueAt, provisional, stoppedAt: ruling?.at };
  }
  for (const { supportId: of, due: task, repliedAt, releasedAt } of supportsOf(events)) {
    const { at: dueAt, provisional } = task;
    yield { clock: 'support', of, dueAt, provisional, stoppedAt: repliedAt ?? releasedAt };
  }
  for (const { extensionId: of, granted, refused } of extensionsOf(events)) {
    const dueAt = granted?.was.at ?? due?.at;
    if (dueAt !== undefined && !refused)
      yield { clock: 'extension_decision', of, dueAt, stoppedAt: granted?.at };
  }
  for (const { holdId: of, until, heldAt, resumedAt } of holdsOf(events))
    if (heldAt !== undefined) yield { clock: 'hold', of, dueAt: until, stoppedAt: resumedAt };
}

function* notices(file: CaseFile, events: readonly VeiledEvent[]): Generator<Limit> {
  const rechecks = eventsOfType(events, 'Rechecked');
  for (const { noticeId: of, kind, due, recheckDue, items } of noticesOf(file, events)) {
    const own = rechecks.filter(({ data }) => data.noticeId === of);
    const allDone = items.every(({ result }) => result === 'done');
    const stoppedAt = allDone ? own.at(-1)?.data.checkedAt : undefined;
    yield { clock: kind, of, stoppedAt, ...by(due) };
    yield { clock: 'recheck', of, stoppedAt: own.at(0)?.data.checkedAt, ...by(recheckDue) };
  }
}

function* mediation(file: CaseFile, events: readonly VeiledEvent[]): Generator<Limit> {
  const performed = eventsOfType(events, 'ObligationPerformed').filter(
    ({ data }) => data.result !== 'partly',
  );
  for (const { mediationId, due, agreements, terminated } of mediationsOf(file, events)) {
    const effectiveAt = agreements.find((agreement) => agreement.effectiveAt !== undefined)?.effectiveAt;
    if (due) {
      yield { clock: 'mediation', of: mediationId, stoppedAt: effectiveAt ?? terminated?.at, ...by(due) };
    }
    for (const { agreementId, obligations } of agreements) {
      const confirmation = file.mediation.agreements[agreementId]?.confirmationDue;
      if (confirmation) yield { clock: 'joint_application', of: agreementId, ...by(confirmation) };
      for (const { obligationId: of, dueAt } of obligations) {
        const done = performed.find(({ data }) => data.obligationId === of);
        yield { clock: 'obligation', of, dueAt, stoppedAt: done?.data.performedAt };
      }
    }
  }
}

function* ending(
  { resolution, reopenUntil, reopenWindow }: CaseFile,
  events: readonly VeiledEvent[],
): Generator<Limit> {
  const resolved = eventsOfType(events, 'CaseResolved').at(-1);
  if (!resolved) return;
  const verdict = eventsOfType(events, 'Verified', 'VerificationFailed').findLast(
    ({ revision }) => revision > resolved.revision,
  );
  const due = resolution?.verificationDue ?? resolved.data.verificationDue;
  yield { clock: 'verification', stoppedAt: verdict?.meta.occurredAt, ...by(due) };
  if (verdict?.type !== 'Verified') return;
  const reopened = eventsOfType(events, 'CaseReopened').find(({ revision }) => revision > verdict.revision);
  const dueAt = reopenUntil ?? verdict.data.reopenUntil;
  yield {
    clock: 'reopen_window',
    dueAt,
    stoppedAt: reopened?.meta.occurredAt,
    ...(reopenWindow && by(reopenWindow)),
  };
}

function* dangers(events: readonly VeiledEvent[]): Generator<Limit> {
  const heard = eventsOfType(events, 'DangerAcknowledged');
  for (const { data } of eventsOfType(events, 'DangerReported')) {
    const acknowledged = heard.find((event) => event.data.dangerId === data.dangerId);
    yield {
      clock: 'danger',
      of: data.dangerId,
      dueAt: data.acknowledgeBy,
      stoppedAt: acknowledged?.meta.occurredAt,
    };
  }
}
