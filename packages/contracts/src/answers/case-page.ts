import { z } from 'zod';
import { shownPerson, shownPlace, shownText } from '../shown.js';
import {
  channel,
  confidentiality,
  due,
  dueClass,
  finding,
  id,
  instant,
  level,
  position,
  reportChannel,
  revision,
  risk,
  role,
  stage,
  statutoryRoute,
  supervision,
  supervisionCard,
  typeCode,
} from '../words.js';
import { bondViews } from './case-bonds.js';
import {
  delegationView,
  escalationView,
  extensionView,
  holdView,
  objectionView,
  supportView,
} from './case-moves.js';

/** A report that belongs to the case. */
export const reportOfCase = z
  .object({
    reportId: id,
    filedAt: instant,
    channel: reportChannel,
    text: shownText,
    reporter: shownPerson.optional(),
    confidentialReporter: z.boolean(),
    photoHashes: z.array(z.string()),
    /** Those that have come; the others are still on the phone. */
    photosReceived: z.array(z.string()),
  })
  .meta({ id: 'ReportOfCase' });

/** One time limit that applies, with everything needed to say why. */
export const clock = z
  .object({
    clock: z.enum([
      'first_contact',
      'resolution',
      'objection_window',
      'task',
      'ruling',
      'support',
      'mediation',
      'joint_application',
      'court',
      'obligation',
      'advisory',
      'order',
      'recheck',
      'verification',
      'callback',
      'reopen_window',
      'relapse_watch',
      'danger',
      'extension_decision',
      'hold',
    ]),
    /** The thing the clock belongs to, where a case can have several: a notice, an obligation; or which run it is. */
    of: z.string().optional(),
    dueAt: instant,
    provisional: z.boolean(),
    /** What it was counted from; absent where that was not recorded. */
    basis: due.shape.basis,
    /** The first due date, which is never overwritten: of the resolution, and wherever the present one differs. */
    originalDueAt: instant.optional(),
    stoppedAt: instant.optional(),
    state: z.enum(['running', 'overdue', 'met', 'missed', 'held']),
  })
  .meta({ id: 'Clock' });
export type Clock = z.infer<typeof clock>;

/** Whether the caller may do something to the case now, and if not, the code that says why. */
export const possibleAction = z
  .object({ action: z.string(), allowed: z.boolean(), because: z.string().optional() })
  .meta({ id: 'PossibleAction' });
export type PossibleAction = z.infer<typeof possibleAction>;

const dispatchView = z
  .object({
    dispatchId: id,
    leadUnit: z.string(),
    supportingUnits: z.array(z.string()),
    taskDueAt: instant,
    outsideDutyList: z.boolean(),
    /** Why a community leads although the matter is not on its duty list. */
    despiteDuties: shownText.optional(),
    objectUntil: instant,
    signedAt: instant.optional(),
    objection: objectionView.optional(),
  })
  .meta({ id: 'DispatchView' });

const noticeView = z
  .object({
    noticeId: id,
    kind: z.enum(['advisory', 'order']),
    authority: z.string().optional(),
    documentNumber: z.string().optional(),
    addressee: shownPerson,
    items: z.array(
      z.object({ itemId: id, text: shownText, result: z.enum(['done', 'partly', 'not_done']).optional() }),
    ),
    servedAt: instant,
    due,
    recheckDue: due,
    /** The deadline passed with open items, and that is on record. */
    overdue: z.boolean(),
  })
  .meta({ id: 'NoticeView' });

const partyView = z
  .object({
    partyId: id,
    standing: z.enum(['applicant', 'respondent', 'third']),
    person: shownPerson,
    /** The latest stance; absent while the party has not been asked. */
    stance: z.enum(['consented', 'refused']).optional(),
  })
  .meta({ id: 'PartyView' });

const sessionView = z
  .object({
    sessionId: id,
    startsAt: instant,
    room: z.string(),
    open: z.boolean(),
    heldAt: instant.optional(),
    adjournedUntil: instant.optional(),
    minutes: shownText.optional(),
  })
  .meta({ id: 'SessionView' });

const obligationView = z
  .object({
    obligationId: id,
    debtor: id,
    creditor: id.optional(),
    content: shownText,
    amountFen: z.int().optional(),
    manner: shownText.optional(),
    dueAt: instant,
    state: z.enum(['open', 'performed', 'late', 'partly', 'defaulted']),
  })
  .meta({ id: 'ObligationView' });

const confirmationView = z
  .object({
    confirmationId: id,
    court: z.string(),
    appliedAt: instant,
    answerDue: due,
    acceptedAt: instant.optional(),
    docket: z.string().optional(),
    decisionDue: due.optional(),
    result: z.enum(['refused', 'confirmed', 'not_confirmed']).optional(),
    endedAt: instant.optional(),
    document: z.string().optional(),
    reason: shownText.optional(),
  })
  .meta({ id: 'ConfirmationView' });

const agreementView = z
  .object({
    agreementId: id,
    form: z.enum(['written', 'oral']),
    partial: z.boolean(),
    facts: shownText,
    reachedAt: instant,
    effectiveAt: instant.optional(),
    /** Until when the parties may jointly ask a court to confirm it. */
    confirmationDue: due.optional(),
    confirmations: z.array(confirmationView),
    acts: z.array(
      z.object({ act: z.enum(['party', 'mediator', 'seal']), partyId: id.optional(), signedAt: instant }),
    ),
    obligations: z.array(obligationView),
  })
  .meta({ id: 'AgreementView' });

const mediationView = z
  .object({
    mediationId: id,
    origin: z.enum(['application', 'initiative', 'police_commission']),
    matter: shownText,
    confirmable: z.boolean(),
    /** `suspended`: some party's last word is a refusal; no session is held until it consents. */
    status: z.enum(['proposed', 'running', 'suspended', 'settled', 'terminated']),
    parties: z.array(partyView),
    mediatorId: id.optional(),
    due: due.optional(),
    sessions: z.array(sessionView),
    agreements: z.array(agreementView),
    terminated: z.object({ ground: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'MediationView' });

const whistleView = z
  .object({
    whistleId: id,
    question: shownText,
    meetingAt: instant,
    departments: z.array(
      z.object({
        department: z.string(),
        arrivedAt: instant.optional(),
        representative: shownText.optional(),
        contribution: shownText.optional(),
        rating: z.enum(['solved', 'partly', 'absent']).optional(),
      }),
    ),
    closedAt: instant.optional(),
  })
  .meta({ id: 'WhistleView' });

const handoverView = z
  .object({
    handoverId: id,
    station: z.string(),
    reasonCode: z.string(),
    reason: shownText,
    handedOverAt: instant,
    policeNumber: z.string().optional(),
    acceptedAt: instant.optional(),
    returnedAt: instant.optional(),
    letterNumber: z.string().optional(),
  })
  .meta({ id: 'HandoverView' });

const dangerView = z
  .object({
    dangerId: id,
    text: shownText,
    reportedAt: instant,
    acknowledgeBy: instant,
    acknowledgedAt: instant.optional(),
  })
  .meta({ id: 'DangerView' });

/** Who did it: references, never a name. */
const actor = z.object({ id: z.string(), role, orgCode: z.string() });

const supervisionView = z
  .object({
    present: supervision,
    /** The most it ever had: still answerable after closing. */
    highest: supervision,
    suggested: z.array(z.object({ card: supervisionCard, because: z.string(), suggestedAt: instant })),
    history: z.array(
      z.object({
        supervisionId: id,
        card: supervisionCard,
        reason: shownText,
        by: actor,
        raisedAt: instant,
        liftedAt: instant.optional(),
        liftedBecause: shownText.optional(),
      }),
    ),
  })
  .meta({ id: 'SupervisionView' });

const nudgeView = z
  .object({ nudgeId: id, origin: z.string(), text: shownText.optional(), nudgedAt: instant })
  .meta({ id: 'NudgeView' });

const instructionView = z
  .object({ instructionId: id, to: z.array(z.string()), text: shownText, by: actor, givenAt: instant })
  .meta({ id: 'InstructionView' });

/** A correction. The corrected entry shows the new text everywhere; what it said before stands here. */
const correctionView = z
  .object({
    correctionId: id,
    /** The correction's own place in the timeline, and that of the entry it corrects. */
    revision,
    target: revision,
    targetType: z.string(),
    field: z.string(),
    old: shownText.optional(),
    new: shownText,
    reason: shownText,
    by: actor,
    correctedAt: instant,
  })
  .meta({ id: 'CorrectionView' });

const whistleProposalView = z
  .object({
    proposalId: id,
    departments: z.array(z.string()),
    question: shownText,
    proposedAt: instant,
    /** The whistle blown for it. */
    whistleId: id.optional(),
  })
  .meta({ id: 'WhistleProposalView' });

const statutoryRouteView = z
  .object({
    route: statutoryRoute,
    authority: z.string(),
    toldWhom: shownText,
    toldAt: instant,
    explanation: shownText,
    verificationDue: due,
  })
  .meta({ id: 'StatutoryRouteView' });

const withdrawalView = z
  .object({
    reportId: id,
    wishedAt: instant,
    how: z.enum(['oral_recorded', 'written']),
    wish: shownText,
    withdrawnAt: instant,
  })
  .meta({ id: 'WithdrawalView' });

const archiveView = z
  .object({
    completeness: z.array(z.object({ item: z.string(), present: z.boolean() })),
    retentionClass: z.string(),
    retainUntil: instant.optional(),
    archivedAt: instant,
  })
  .meta({ id: 'ArchiveView' });

const legalHoldView = z
  .object({ holdId: id, reason: shownText, by: actor, placedAt: instant })
  .meta({ id: 'LegalHoldView' });

/** A case as this caller may see it, and what this caller may do to it now. `revision` is the ETag. */
export const casePage = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    revision,
    position,
    title: z.string(),
    stage,
    typeCode,
    typeVersion: z.int(),
    place: shownPlace,
    level,
    risk,
    urgent: z.boolean(),
    confidentiality,
    channel,
    openedAt: instant,
    acceptedAt: instant.optional(),
    dueClass: dueClass.optional(),
    finding: finding.optional(),
    resolvedAt: instant.optional(),
    closedAt: instant.optional(),
    reopenCount: z.int(),
    reports: z.array(reportOfCase),
    clocks: z.array(clock),
    dispatches: z.array(dispatchView),
    supports: z.array(supportView),
    escalations: z.array(escalationView),
    delegations: z.array(delegationView),
    extensions: z.array(extensionView),
    holds: z.array(holdView),
    whistleProposals: z.array(whistleProposalView),
    whistles: z.array(whistleView),
    notices: z.array(noticeView),
    mediations: z.array(mediationView),
    handovers: z.array(handoverView),
    dangers: z.array(dangerView),
    ...bondViews,
    supervision: supervisionView,
    nudges: z.array(nudgeView),
    instructions: z.array(instructionView),
    corrections: z.array(correctionView),
    statutoryRoute: statutoryRouteView.optional(),
    withdrawal: withdrawalView.optional(),
    archive: archiveView.optional(),
    /** Holds in force. */
    legalHolds: z.array(legalHoldView),
    actions: z.array(possibleAction),
  })
  .meta({ id: 'CasePage' });
export type CasePage = z.infer<typeof casePage>;
