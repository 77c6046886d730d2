import type { CaseFile } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';
import { mediationsOf } from './mediations.js';
import { noticesOf } from './notices.js';

/** One time limit of the case. `of` names the thing it belongs to where there can be several. */
export interface Clock {
  readonly clock: ClockName;
  readonly of?: string;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly originalDueAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly state: 'running' | 'overdue' | 'met' | 'missed';
}

type ClockName =
  | 'first_contact'
  | 'resolution'
  | 'objection_window'
  | 'task'
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
    ...notices(events),
    ...mediation(events),
    ...ending(events),
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

function* work({ acceptance, due, resolution }: CaseFile, events: readonly VeiledEvent[]): Generator<Limit> {
  const withdrawn = eventsOfType(events, 'CaseWithdrawn').at(-1)?.meta.occurredAt;
  if (acceptance) {
    const reached = eventsOfType(events, 'ContactMade').at(0)?.data.contactedAt;
    const tried = eventsOfType(events, 'ContactAttempted').at(ATTEMPTS - 1)?.data.attemptedAt;
    yield {
      clock: 'first_contact',
      dueAt: acceptance.contactDueAt,
      stoppedAt: reached ?? tried ?? withdrawn,
    };
    const { at: dueAt, provisional } = due ?? acceptance.originalDue;
    const originalDueAt = acceptance.originalDue.at;
    yield { clock: 'resolution', dueAt, originalDueAt, provisional, stoppedAt: resolution?.at ?? withdrawn };
  }
  const dispatched = eventsOfType(events, 'Dispatched').at(-1)?.data;
  if (dispatched) {
    const of = dispatched.dispatchId;
    const signed = eventsOfType(events, 'Signed', 'DeemedSigned').find(({ data }) => data.dispatchId === of);
    const { at: dueAt, provisional } = dispatched.objectionWindow;
    yield { clock: 'objection_window', of, dueAt, provisional, stoppedAt: signed?.meta.occurredAt };
    yield { clock: 'task', of, dueAt: dispatched.taskDueAt, stoppedAt: resolution?.at ?? withdrawn };
  }
}

function* notices(events: readonly VeiledEvent[]): Generator<Limit> {
  const rechecks = eventsOfType(events, 'Rechecked');
  for (const { noticeId: of, kind, due, recheckDue, items } of noticesOf(events)) {
    const own = rechecks.filter(({ data }) => data.noticeId === of);
    const allDone = items.every(({ result }) => result === 'done');
    const stoppedAt = allDone ? own.at(-1)?.data.checkedAt : undefined;
    yield { clock: kind, of, dueAt: due.at, provisional: due.provisional, stoppedAt };
    const { at: dueAt, provisional } = recheckDue;
    yield { clock: 'recheck', of, dueAt, provisional, stoppedAt: own.at(0)?.data.checkedAt };
  }
}

function* mediation(events: readonly VeiledEvent[]): Generator<Limit> {
  const effects = eventsOfType(events, 'AgreementEffective');
  const performed = eventsOfType(events, 'ObligationPerformed').filter(
    ({ data }) => data.result !== 'partly',
  );
  for (const { mediationId, due, agreements, terminated } of mediationsOf(events)) {
    const effectiveAt = agreements.find((agreement) => agreement.effectiveAt !== undefined)?.effectiveAt;
    if (due) {
      const { at: dueAt, provisional } = due;
      yield {
        clock: 'mediation',
        of: mediationId,
        dueAt,
        provisional,
        stoppedAt: effectiveAt ?? terminated?.at,
      };
    }
    for (const { agreementId, obligations } of agreements) {
      const confirmation = effects.find(({ data }) => data.agreementId === agreementId)?.data.confirmationDue;
      if (confirmation) {
        const { at: dueAt, provisional } = confirmation;
        yield { clock: 'joint_application', of: agreementId, dueAt, provisional };
      }
      for (const { obligationId: of, dueAt } of obligations) {
        const done = performed.find(({ data }) => data.obligationId === of);
        yield { clock: 'obligation', of, dueAt, stoppedAt: done?.data.performedAt };
      }
    }
  }
}

function* ending(events: readonly VeiledEvent[]): Generator<Limit> {
  const resolved = eventsOfType(events, 'CaseResolved', 'StatutoryRouteGiven').at(-1);
  if (!resolved) return;
  const verdict = eventsOfType(events, 'Verified', 'VerificationFailed').findLast(
    ({ revision }) => revision > resolved.revision,
  );
  const { at: dueAt, provisional } = resolved.data.verificationDue;
  yield { clock: 'verification', dueAt, provisional, stoppedAt: verdict?.meta.occurredAt };
  if (verdict?.type !== 'Verified') return;
  const reopened = eventsOfType(events, 'CaseReopened').find(({ revision }) => revision > verdict.revision);
  yield { clock: 'reopen_window', dueAt: verdict.data.reopenUntil, stoppedAt: reopened?.meta.occurredAt };
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
