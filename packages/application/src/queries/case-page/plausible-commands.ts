import type { CaseCommand, CaseFile, Facts } from '@linli/case-domain';
import { NEW, TEXT } from './made-up.js';
import { plausibleBonds } from './plausible-bonds.js';
import { plausibleMoves } from './plausible-moves.js';

/**
 * One command of every kind the case, as it stands, has a place for: on the dispatch in force, the mediation that is
 * open, the notice not yet ended. They are never carried out; they are made up to ask the rules.
 */
export function plausibleCommands(file: CaseFile, facts: Facts): readonly CaseCommand[] {
  return [
    ...lifecycle(),
    ...work(file, facts),
    ...dispatch(file, facts),
    ...whistle(file, facts),
    ...notice(file, facts),
    ...mediation(file, facts),
    ...agreement(file, facts),
    ...confirmation(file, facts),
    ...police(file, facts),
    ...protection(),
    ...danger(file),
    ...plausibleMoves(file, facts),
    ...plausibleBonds(file),
    ...classification(file, facts),
    ...steering(file, facts),
    ...ending(file, facts),
  ];
}

function* lifecycle(): Generator<CaseCommand> {
  yield { type: 'ResolveOnSpot', note: TEXT, evidence: [] };
  yield { type: 'AcceptCase' };
  yield { type: 'DeclineCase', reason: 'out_of_scope', reporterWasTold: TEXT };
  yield {
    type: 'Resolve',
    outcome: 'not_resolved',
    notResolvedBecause: TEXT,
    finding: 'founded',
    handlingNote: TEXT,
    publicReply: TEXT,
    evidence: [],
  };
  yield { type: 'Verify', result: 'pass', checklist: [] };
  yield { type: 'RecordCallback', callbackId: NEW, reached: true, resolved: true };
  yield { type: 'Reopen', reason: TEXT, requestedBy: 'unit' };
  yield { type: 'RecomputeDue' };
  yield { type: 'AttachReport', report: { reportId: NEW, confidentialReporter: false, filedAt: '' } };
}

function* work({ work: { notes } }: CaseFile, { by }: Facts): Generator<CaseCommand> {
  yield { type: 'RecordContact', contactId: NEW, reached: true, channel: 'in_person', summary: TEXT };
  yield { type: 'CheckSite', checkId: NEW, finding: 'founded', note: TEXT, photoHashes: [], checklist: [] };
  yield { type: 'AddNote', noteId: NEW, text: TEXT, confidential: false };
  yield { type: 'AddEvidence', evidence: { evidenceId: NEW, kind: 'note', note: TEXT } };
  const [noteId] = Object.entries(notes).find(([, note]) => note.by === by.id && !note.confidential) ?? [];
  if (noteId !== undefined) yield { type: 'MarkConfidentialNote', noteId };
}

function* dispatch(
  { dispatch: { present } }: CaseFile,
  { by, calendar, now }: Facts,
): Generator<CaseCommand> {
  const taskDueAt = calendar.addHours(now, 24).at;
  yield { type: 'Dispatch', dispatchId: NEW, leadUnit: by.orgCode, supportingUnits: [], taskDueAt };
  if (present) yield { type: 'Sign', dispatchId: present.dispatchId };
}

function* whistle(file: CaseFile, { by, calendar, now }: Facts): Generator<CaseCommand> {
  const meetingAt = calendar.addHours(now, 24).at;
  yield { type: 'ProposeWhistle', proposalId: NEW, departments: [by.orgCode], question: TEXT };
  yield { type: 'BlowWhistle', whistleId: NEW, departments: [by.orgCode], meetingAt, question: TEXT };
  const [whistleId, open] = Object.entries(file.whistle).findLast(([, { closed }]) => !closed) ?? [];
  if (whistleId === undefined || open === undefined) return;
  const called = Object.keys(open.departments);
  if (called.includes(by.orgCode)) {
    const here = { department: by.orgCode, arrivedAt: now, representative: TEXT, contribution: TEXT };
    yield { type: 'ReportIn', whistleId, ...here };
  }
  const ratings = called.map((department) => ({ department, rating: 'partly' as const }));
  yield { type: 'CloseWhistle', whistleId, ratings };
}

function* notice(file: CaseFile, { by, calendar, now }: Facts): Generator<CaseCommand> {
  const issued = {
    noticeId: NEW,
    addressee: { personRef: NEW },
    items: [{ itemId: NEW, text: TEXT }],
    service: { servedAt: now, how: 'handed_over' as const },
  };
  const basis = [{ title: TEXT, version: now.slice(0, 10) }];
  yield { type: 'IssueAdvisory', ...issued, policies: basis };
  const order = { authority: by.orgCode, documentNumber: TEXT, dueAt: calendar.addDays(now, 7).at };
  yield { type: 'IssueOrder', ...issued, ...order, legalBasis: basis };
  const [noticeId, last] = Object.entries(file.notice.byId).at(-1) ?? [];
  if (noticeId === undefined || last === undefined) return;
  const results = Object.keys(last.items).map((itemId) => ({ itemId, result: 'done' as const }));
  yield { type: 'Recheck', recheckId: NEW, noticeId, results, photoHashes: [] };
}

function* mediation(file: CaseFile, { by, calendar, now }: Facts): Generator<CaseCommand> {
  const parties = (['applicant', 'respondent'] as const).map((standing, at) => ({
    partyId: `${at}${NEW.slice(1)}`,
    standing,
    person: { personRef: `${at}${NEW.slice(1)}` },
  }));
  yield {
    type: 'ProposeMediation',
    mediationId: NEW,
    origin: 'initiative',
    parties,
    matter: TEXT,
    confirmable: true,
  };
  const [mediationId, last] = Object.entries(file.mediation.byId).at(-1) ?? [];
  if (mediationId === undefined || last === undefined) return;
  const all = Object.keys(last.parties);
  const [partyId = NEW] = all;
  yield { type: 'RecordConsent', mediationId, partyId, way: 'oral_recorded' };
  yield { type: 'RecordRefusal', mediationId, partyId, way: 'oral_recorded' };
  yield {
    type: 'AppointMediator',
    mediationId,
    mediatorId: by.id,
    way: 'appointed',
    acceptedBy: all,
    objectedBy: [],
    disclosure: { interest: 'none' },
  };
  const startsAt = calendar.addHours(now, 24).at;
  const session = { startsAt, room: TEXT, open: false, participants: [] };
  yield { type: 'ScheduleSession', mediationId, sessionId: NEW, ...session };
  for (const [sessionId, { status }] of Object.entries(file.mediation.sessions).slice(-1)) {
    if (status === 'held') continue;
    yield { type: 'HoldSession', mediationId, sessionId, attendedBy: all, minutes: TEXT };
    yield { type: 'AdjournSession', mediationId, sessionId, reason: 'other' };
  }
  yield { type: 'ExtendMediation', extensionId: NEW, mediationId, days: 1, agreedBy: all };
  const informedOfRights = { routes: ['court' as const], informedAt: now };
  yield { type: 'TerminateMediation', mediationId, ground: 'no_agreement', informedOfRights };
  if (last.mediator) {
    const { mediatorId } = last.mediator;
    yield { type: 'RequestRecusal', mediationId, mediatorId, requestedBy: 'mediator', replacedBy: NEW };
  }
}

function* agreement(file: CaseFile, { calendar, now }: Facts): Generator<CaseCommand> {
  const [mediationId, last] = Object.entries(file.mediation.byId).at(-1) ?? [];
  if (mediationId === undefined || last === undefined) return;
  const [debtor = NEW] = Object.keys(last.parties);
  yield {
    type: 'ReachAgreement',
    agreementId: NEW,
    mediationId,
    form: 'written',
    partial: false,
    partyAskedForWritten: false,
    performedAtOnce: false,
    facts: TEXT,
    obligations: [{ obligationId: NEW, debtor, content: TEXT, dueAt: calendar.addDays(now, 7).at }],
    lawful: true,
  };
  if (last.agreementId !== undefined) {
    yield { type: 'SignAgreement', agreementId: last.agreementId, act: 'mediator', signedAt: now };
  }
  const obligations = Object.entries(file.mediation.obligations);
  for (const [obligationId] of obligations.filter(([, { status }]) => status === 'open').slice(0, 1)) {
    yield { type: 'RecordPerformance', obligationId, result: 'performed', performedAt: now };
    yield { type: 'RecordDefault', obligationId, note: TEXT };
    yield { type: 'RemindObligation', reminderId: NEW, obligationId };
  }
}

function* confirmation(file: CaseFile, { now }: Facts): Generator<CaseCommand> {
  const [agreementId, last] = Object.entries(file.mediation.agreements).at(-1) ?? [];
  if (agreementId === undefined || last === undefined) return;
  const applicants = Object.keys(file.mediation.byId[last.mediationId]?.parties ?? {});
  const application = { confirmationId: NEW, agreementId, court: TEXT, applicants, appliedAt: now };
  yield { type: 'ApplyConfirmation', ...application };
  const [confirmationId] = Object.entries(file.mediation.confirmations).at(-1) ?? [];
  if (confirmationId === undefined) return;
  yield { type: 'RecordCourtAnswer', confirmationId, answer: 'accepted', answeredAt: now };
  yield { type: 'RecordCourtExtension', confirmationId, extendedAt: now };
  yield {
    type: 'RecordCourtDecision',
    confirmationId,
    decision: 'confirmed',
    decidedAt: now,
    document: TEXT,
  };
}

function* police({ police: handovers }: CaseFile, { by }: Facts): Generator<CaseCommand> {
  const given = { reasonCode: 'other' as const, reason: TEXT, evidence: [] };
  yield { type: 'HandOverPolice', handoverId: NEW, station: by.orgCode, ...given };
  const [handoverId] = Object.entries(handovers).findLast(([, { station }]) => station === by.orgCode) ?? [];
  if (handoverId === undefined) return;
  yield { type: 'AcceptByPolice', handoverId };
  yield { type: 'ReturnFromPolice', handoverId, reason: TEXT };
  yield { type: 'CommissionMediation', handoverId, letterNumber: TEXT };
}

function* protection(): Generator<CaseCommand> {
  yield { type: 'RecordVictim', victimId: NEW, capacity: 'full', minor: false, policeWish: 'undecided' };
  yield { type: 'AssessByPolice', assessmentId: NEW, finding: 'no_violation' };
}

function* danger(file: CaseFile): Generator<CaseCommand> {
  yield { type: 'ReportDanger', dangerId: NEW, text: TEXT };
  for (const [dangerId, { acknowledged }] of Object.entries(file.danger).slice(-1)) {
    if (!acknowledged) yield { type: 'AcknowledgeDanger', dangerId };
  }
}

function* classification(file: CaseFile, { catalogue, by, now }: Facts): Generator<CaseCommand> {
  const other = catalogue.all().find(({ code }) => code !== file.typeCode);
  if (other) yield { type: 'ClassifyCase', typeCode: other.code, reason: TEXT };
  // Raising is anybody's; at the top only lowering is left.
  yield { type: 'SetRisk', risk: file.risk === 'high' ? 'medium' : 'high', reason: TEXT };
  yield { type: 'Restrict', to: 'restricted', reason: TEXT };
  yield { type: 'Unrestrict', reason: TEXT };
  const entry = { revision: 0, type: 'NoteAdded', by, recordedAt: now, data: {} };
  yield { type: 'Correct', correctionId: NEW, entry, field: 'text', new: TEXT, reason: TEXT };
}

function* steering({ supervision }: CaseFile, { by }: Facts): Generator<CaseCommand> {
  yield { type: 'Nudge', nudgeId: NEW, forReporter: false };
  yield { type: 'Supervise', supervisionId: NEW, card: 'red', reason: TEXT };
  const { supervisionId } = supervision.history.findLast(({ lifted }) => !lifted) ?? {};
  if (supervisionId !== undefined) yield { type: 'LiftSupervision', supervisionId, reason: TEXT };
  yield { type: 'Instruct', instructionId: NEW, to: [by.orgCode], text: TEXT };
}

function* ending(file: CaseFile, { now }: Facts): Generator<CaseCommand> {
  const told = { authority: TEXT, toldWhom: TEXT, toldAt: now, explanation: TEXT };
  yield { type: 'GuideStatutory', route: 'other', ...told };
  const [reportId = NEW] = Object.keys(file.reports);
  yield { type: 'Withdraw', reportId, wishedAt: now, how: 'oral_recorded', wish: TEXT };
  yield { type: 'PlaceLegalHold', holdId: NEW, reason: TEXT };
  const [holdId] = file.legalHolds;
  if (holdId !== undefined) yield { type: 'LiftLegalHold', holdId, reason: TEXT };
}
