import type { ClockEffect, ClockEffects } from '../../clocks/book.js';
import type { ClockName } from '../../clocks/entry.js';
import type { ClockLedger } from '../../clocks/ledger.js';
import type { Due } from '../../vocabulary.js';
import type { CaseEvent } from '../events.js';

type EventData<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
type Effect<T extends CaseEvent['type']> = ClockEffect<Extract<CaseEvent, { type: T }>>;

/** Failed attempts after which the reporter counts as unreachable. */
const ATTEMPTS = 3;
/** Clocks of a dispatch: the next one, or the way up, takes their place. */
const DISPATCH: readonly ClockName[] = ['objection_window', 'ruling', 'task'];
/** What nobody waits for any more once the case is resolved. */
const WORK: readonly ClockName[] = [
  ...DISPATCH,
  'first_contact',
  'support',
  'advisory',
  'order',
  'recheck',
  'extension_decision',
];

/** A limit whose day is sure, as older events write it. */
function sure(at: string): Due {
  return { at, provisional: false };
}

/** The work is done: its clocks stop, and somebody else has to look. */
function resolved(clocks: ClockLedger, verificationDue?: Due): void {
  clocks.stop('resolution');
  for (const dispatchId of clocks.running('task')) clocks.stop('task', dispatchId);
  clocks.cancel(WORK);
  if (verificationDue) clocks.start('verification', { due: verificationDue });
}

const cancelAll = (clocks: ClockLedger): void => clocks.cancel();

const issued: Effect<'AdvisoryIssued' | 'OrderIssued'> = (clocks, { type, data }) => {
  const { noticeId, due, recheckDue, service, items } = data;
  const awaits = items.map(({ itemId }) => itemId);
  const clock = type === 'OrderIssued' ? 'order' : 'advisory';
  clocks.start(clock, { due, startedAt: service.servedAt, awaits }, noticeId);
  clocks.start('recheck', { due: recheckDue, startedAt: due.at }, noticeId);
};

/** With the last obligation settled and the case not, the work goes on, and so does its clock. */
function obligationEnded(
  clocks: ClockLedger,
  data: Pick<EventData<'ObligationPerformed'>, 'obligationId' | 'settlesCase' | 'verificationDue'>,
  at?: string,
): void {
  clocks.stop('obligation', data.obligationId, at);
  if (data.settlesCase) resolved(clocks, data.verificationDue);
  else if (clocks.present('resolution')?.stoppedBy === 'AgreementEffective' && !clocks.runs('obligation'))
    clocks.goOn('resolution');
}

/** The due date of the resolution moves, and with it the day by which an extension is decided. */
function moveResolution(
  clocks: ClockLedger,
  how: 'extended' | 'reclassified' | 'recomputed',
  due: Due,
): void {
  clocks.move(how, 'resolution', due);
  for (const extensionId of clocks.running('extension_decision'))
    clocks.move(how, 'extension_decision', due, extensionId);
}

const courtDecided: Effect<'CourtRefused' | 'AgreementConfirmed' | 'AgreementNotConfirmed'> = (
  clocks,
  { type, data },
) => clocks.stop('court', data.confirmationId, type === 'CourtRefused' ? data.refusedAt : data.decidedAt);

/** What every event does to the clocks of a case: the whole table of the specification in one place. */
export const caseClockEffects: ClockEffects<CaseEvent> = {
  // Accepting, contact, resolution
  CaseAccepted: (clocks, { data }) => {
    clocks.start('first_contact', { due: sure(data.contactDueAt) });
    clocks.start('resolution', { due: data.due });
  },
  ContactMade: (clocks, { data }) => clocks.stopEvenBefore('first_contact', data.contactedAt),
  ContactAttempted: (clocks, { data }) => {
    if (data.attempt >= ATTEMPTS) clocks.stopEvenBefore('first_contact', data.attemptedAt);
  },
  CaseClassified: (clocks, { data }) => {
    if (data.due) moveResolution(clocks, 'reclassified', data.due);
  },
  ResolvedOnSpot: (clocks, { data }) => resolved(clocks, data.verificationDue),
  CaseResolved: (clocks, { data }) => resolved(clocks, data.verificationDue),
  StatutoryRouteGiven: (clocks, { data }) => resolved(clocks, data.verificationDue),
  Verified: (clocks, { data }) => {
    clocks.stop('verification');
    clocks.start('reopen_window', { due: data.reopenWindow ?? sure(data.reopenUntil) });
    if (data.callbackDue) clocks.start('callback', { due: data.callbackDue });
  },
  VerificationFailed: (clocks) => {
    clocks.stop('verification');
    clocks.goOn('resolution');
  },
  CallbackDone: (clocks) => clocks.stop('callback'),
  CallbackMissed: (clocks, { data }) => {
    if (data.attempt >= ATTEMPTS) clocks.stop('callback');
  },
  CaseReopened: (clocks, { data }) => {
    clocks.stop('reopen_window');
    clocks.cancel(['callback']);
    clocks.start('resolution', { due: data.due });
  },

  // Dispatch and support
  Dispatched: (clocks, { data }) => {
    clocks.cancel(DISPATCH);
    clocks.start('objection_window', { due: data.objectionWindow }, data.dispatchId);
    clocks.start('task', { due: sure(data.taskDueAt) }, data.dispatchId);
  },
  Signed: (clocks, { data }) => clocks.stop('objection_window', data.dispatchId),
  DeemedSigned: (clocks, { data }) => clocks.stop('objection_window', data.dispatchId),
  DispatchObjected: (clocks, { data }) => {
    clocks.stop('objection_window', data.dispatchId);
    clocks.start('ruling', { due: data.rulingDue }, data.dispatchId);
  },
  ObjectionUpheld: (clocks, { data }) => clocks.stop('ruling', data.dispatchId),
  ObjectionRejected: (clocks, { data }) => clocks.stop('ruling', data.dispatchId),
  Escalated: (clocks) => clocks.cancel(DISPATCH),
  SupportAdded: (clocks, { data }) => clocks.start('support', { due: data.due }, data.supportId),
  SupportReplied: (clocks, { data }) => clocks.stop('support', data.supportId),
  SupportReleased: (clocks, { data }) => clocks.stop('support', data.supportId),

  // Extension and hold: the only two that move the resolution of their own (I12)
  ExtensionRequested: (clocks, { data }) => {
    const due = clocks.present('resolution')?.due;
    if (due) clocks.start('extension_decision', { due }, data.extensionId);
  },
  ExtensionGranted: (clocks, { data }) => {
    clocks.stop('extension_decision', data.extensionId);
    moveResolution(clocks, 'extended', data.due);
  },
  ExtensionRefused: (clocks, { data }) => clocks.stop('extension_decision', data.extensionId),
  Held: (clocks, { data }) => {
    clocks.hold('resolution', data.until);
    clocks.start('hold', { due: sure(data.until) }, data.holdId);
  },
  Resumed: (clocks, { data }) => {
    clocks.stop('hold', data.holdId);
    clocks.resume('resolution', data.heldMs, data.due);
  },

  // Mediation, agreement, court
  PartyConsented: (clocks, { data }) => {
    if (data.mediationDue) clocks.start('mediation', { due: data.mediationDue }, data.mediationId);
  },
  MediationExtended: (clocks, { data }) => clocks.move('extended', 'mediation', data.due, data.mediationId),
  MediationTerminated: (clocks, { data }) => clocks.stop('mediation', data.mediationId),
  AgreementReached: (clocks, { data }) => {
    if (data.performedAtOnce) return;
    for (const { obligationId, dueAt } of data.obligations)
      clocks.foresee('obligation', { due: sure(dueAt), group: data.agreementId }, obligationId);
  },
  AgreementEffective: (clocks, { data }) => {
    const { agreementId, effectiveAt, confirmationDue, leadsTo } = data;
    // At most one mediation is open, and this is its end.
    for (const mediationId of clocks.running('mediation')) clocks.stop('mediation', mediationId, effectiveAt);
    clocks.start('joint_application', { due: confirmationDue, startedAt: effectiveAt }, agreementId);
    clocks.startForeseen('obligation', agreementId, effectiveAt);
    if (leadsTo === 'RESOLVED') resolved(clocks, data.verificationDue);
    if (leadsTo === 'PERFORMING') clocks.stop('resolution');
  },
  ObligationReminded: (clocks, { data }) => {
    if (data.step !== undefined) clocks.fired('obligation', data.obligationId, data.step);
  },
  ObligationPerformed: (clocks, { data }) => {
    if (data.result !== 'partly') obligationEnded(clocks, data, data.performedAt);
  },
  ObligationDefaulted: (clocks, { data }) => obligationEnded(clocks, data),
  ConfirmationApplied: (clocks, { data }) => {
    clocks.stop('joint_application', data.agreementId, data.appliedAt);
    clocks.start('court', { due: data.answerDue, startedAt: data.appliedAt }, data.confirmationId);
  },
  CourtAccepted: (clocks, { data }) =>
    clocks.move('court_accepted', 'court', data.decisionDue, data.confirmationId),
  CourtExtended: (clocks, { data }) =>
    clocks.move('extended', 'court', data.decisionDue, data.confirmationId),
  CourtRefused: courtDecided,
  AgreementConfirmed: courtDecided,
  AgreementNotConfirmed: courtDecided,

  // Notices
  AdvisoryIssued: issued,
  OrderIssued: issued,
  Rechecked: (clocks, { data }) => {
    const { noticeId, checkedAt } = data;
    const clock = clocks.present('order', noticeId) ? 'order' : 'advisory';
    const ended = data.results.filter(({ result }) => result !== 'partly').map(({ itemId }) => itemId);
    const over = clocks.settle(clock, noticeId, ended);
    if (over) clocks.stop(clock, noticeId, checkedAt);
    // Looking before the deadline does not spare looking after it, unless nothing is left to look at.
    if (over || checkedAt >= (clocks.present('recheck', noticeId)?.startedAt ?? ''))
      clocks.stop('recheck', noticeId, checkedAt);
    if (data.leadsTo === 'RESOLVED') resolved(clocks, data.verificationDue);
  },
  NoticeOverdue: (clocks, { data }) => {
    clocks.fired(clocks.present('order', data.noticeId) ? 'order' : 'advisory', data.noticeId, 100);
  },

  // Danger, watch
  DangerReported: (clocks, { data, meta }) =>
    clocks.start('danger', { due: sure(data.acknowledgeBy), startedAt: meta.recordedAt }, data.dangerId),
  DangerAcknowledged: (clocks, { data }) => clocks.stop('danger', data.dangerId),
  WatchStarted: (clocks, { data }) => {
    const [first] = data.checksDue;
    if (first !== undefined) clocks.start('relapse_watch', { due: sure(first) }, data.watchId);
  },
  WatchChecked: (clocks, { data }) => {
    if (data.nextDueAt === undefined) clocks.stop('relapse_watch', data.watchId);
    else clocks.again('relapse_watch', data.watchId, sure(data.nextDueAt));
  },

  // The end of everything, and its undoing
  CaseDeclined: cancelAll,
  CaseWithdrawn: cancelAll,
  CaseJoined: cancelAll,
  CaseUnjoined: (clocks) => clocks.restore('CaseJoined'),
  Archived: (clocks) => {
    clocks.stop('reopen_window');
    clocks.cancel();
  },

  // The clocks themselves
  LimitReached: (clocks, { data }) => clocks.fired(data.clock, data.of, data.step),
  DueRecomputed: (clocks, { data }) => {
    if (data.clock === 'resolution') moveResolution(clocks, 'recomputed', data.due);
    else clocks.move('recomputed', data.clock, data.due, data.of);
  },
};
