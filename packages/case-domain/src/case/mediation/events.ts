import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { CHANNELS, due, id, instant, person } from '../../vocabulary.js';

/** A party of a mediation. */
const party = z.object({
  partyId: id,
  standing: z.enum(['applicant', 'respondent', 'third']),
  person,
});

/** An obligation has a debtor, content and a due date (I23). Money in fen (1/100 yuan). */
const obligation = z.object({
  obligationId: id,
  debtor: id,
  creditor: id.optional(),
  content: personalText(500),
  amountFen: z.int().min(1).optional(),
  manner: personalText(200).optional(),
  dueAt: instant,
});

export const TERMINATION_GROUNDS = [
  'refused',
  'withdrawn',
  'no_agreement',
  'expired',
  'false_facts',
  'collusion',
  'other',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** Ways that stay open after a failed mediation (People's Mediation Law 26). */
export const RIGHTS_ROUTES = ['arbitration', 'administrative', 'court'] as const;
export type RightsRoute = (typeof RIGHTS_ROUTES)[number];

/** People's mediation, its agreement and its performance. Free of charge: there are no fee fields (art. 4). */
export const mediationEvents = {
  MediationProposed: event(
    z.object({
      mediationId: id,
      origin: z.enum(['application', 'initiative', 'police_commission']),
      parties: z.array(party).min(2).max(30),
      matter: personalText(2000),
      /** Status, adoption, marriage relations: a court will not confirm the agreement. */
      confirmable: z.boolean(),
    }),
  ),
  /** The only event that moves the channel; it follows whatever opened or ended one (I25). */
  ChannelSet: event(z.object({ channel: z.enum(CHANNELS) })),
  PartyConsented: event(
    z.object({
      mediationId: id,
      partyId: id,
      way: z.enum(['oral_recorded', 'written']),
      /** Set on the consent that completes the round: from here the mediation runs, 30 days by default. */
      mediationDue: due.optional(),
    }),
  ),
  PartyRefused: event(z.object({ mediationId: id, partyId: id, way: z.enum(['oral_recorded', 'written']) })),
  MediatorAppointed: event(
    z.object({
      mediationId: id,
      mediatorId: id,
      way: z.enum(['chosen', 'appointed']),
      acceptedBy: z.array(id),
      objectedBy: z.array(id),
    }),
  ),
  InterestDisclosed: event(
    z.object({
      mediationId: id,
      mediatorId: id,
      interest: z.enum(['none', 'declared']),
      statement: personalText(500).optional(),
    }),
  ),
  RecusalRequested: event(
    z.object({ mediationId: id, mediatorId: id, requestedBy: z.union([id, z.literal('mediator')]) }),
  ),
  MediatorReplaced: event(z.object({ mediationId: id, mediatorId: id, replacedBy: id })),
  SessionScheduled: event(
    z.object({
      sessionId: id,
      mediationId: id,
      startsAt: instant,
      room: z.string().max(60),
      open: z.boolean(),
      /** People beyond the parties: every party must have agreed to each (art. 20). */
      participants: z
        .array(
          z.object({
            participantId: id,
            name: personalText(60),
            capacity: z.string().max(60),
            consentedBy: z.array(id),
          }),
        )
        .max(20),
    }),
  ),
  SessionHeld: event(
    z.object({
      sessionId: id,
      mediationId: id,
      heldAt: instant,
      attendedBy: z.array(id).min(1),
      minutes: personalText(8000),
    }),
  ),
  SessionAdjourned: event(
    z.object({
      sessionId: id,
      mediationId: id,
      reason: z.enum(['cooling_off', 'evidence', 'party_absent', 'other']),
      until: instant.optional(),
      note: personalText(1000).optional(),
    }),
  ),
  MediationExtended: event(z.object({ extensionId: id, mediationId: id, due, agreedBy: z.array(id).min(2) })),
  AgreementReached: event(
    z.object({
      agreementId: id,
      mediationId: id,
      form: z.enum(['written', 'oral']),
      partial: z.boolean(),
      performedAtOnce: z.boolean(),
      facts: personalText(4000),
      obligations: z.array(obligation).max(40),
    }),
  ),
  AgreementSigned: event(
    z.object({
      agreementId: id,
      act: z.enum(['party', 'mediator', 'seal']),
      partyId: id.optional(),
      signedAt: instant,
    }),
  ),
  /** Written: the latest of all required acts (art. 29). Oral: when it was reached (art. 30). */
  AgreementEffective: event(
    z.object({
      agreementId: id,
      effectiveAt: instant,
      /** Last day of a joint application for judicial confirmation (art. 33). */
      confirmationDue: due,
      leadsTo: z.enum(['PERFORMING', 'RESOLVED', 'HANDLING']),
      /** Where it leads to RESOLVED. */
      verificationDue: due.optional(),
    }),
  ),
  ObligationReminded: event(
    z.object({
      reminderId: id,
      obligationId: id,
      note: personalText(500).optional(),
      /** Days from the due day (−3, 0, 1), when the obligation's clock reminds. */
      step: z.int().optional(),
    }),
  ),
  ObligationPerformed: event(
    z.object({
      obligationId: id,
      /** `partly` leaves the obligation open. */
      result: z.enum(['performed', 'late', 'partly']),
      performedAt: instant,
      note: personalText(1000).optional(),
      /** True when this was the last one open and nothing else is: the case is resolved. */
      settlesCase: z.boolean(),
      /** Where it settles the case. */
      verificationDue: due.optional(),
    }),
  ),
  ObligationDefaulted: event(
    z.object({
      obligationId: id,
      note: personalText(1000),
      settlesCase: z.boolean(),
      verificationDue: due.optional(),
    }),
  ),
  MediationTerminated: event(
    z.object({
      mediationId: id,
      ground: z.enum(TERMINATION_GROUNDS),
      /** Always on record (I26). */
      informedOfRights: z.object({ routes: z.array(z.enum(RIGHTS_ROUTES)).min(1), informedAt: instant }),
      undisputedFacts: personalText(2000).optional(),
      /** Every party, when undisputed facts are on record. */
      undisputedFactsAgreedBy: z.array(id).optional(),
    }),
  ),
  /** 司法确认: all parties together ask a court within 30 days of taking effect (art. 33; I24). */
  ConfirmationApplied: event(
    z.object({
      confirmationId: id,
      agreementId: id,
      court: z.string().min(2).max(120),
      /** Every party of the mediation. */
      applicants: z.array(id).min(2).max(30),
      appliedAt: instant,
      /** The court says within 3 days whether it takes the application (法释〔2011〕5号). */
      answerDue: due,
    }),
  ),
  CourtAccepted: event(
    z.object({
      confirmationId: id,
      acceptedAt: instant,
      docket: z.string().max(60).optional(),
      decisionDue: due,
    }),
  ),
  /** Ten days more, by the president of the court. */
  CourtExtended: event(z.object({ confirmationId: id, extendedAt: instant, decisionDue: due })),
  CourtRefused: event(z.object({ confirmationId: id, refusedAt: instant, reason: personalText(1000) })),
  /** Confirmed: the agreement can be enforced. */
  AgreementConfirmed: event(
    z.object({ confirmationId: id, decidedAt: instant, document: z.string().max(60) }),
  ),
  /** Not confirmed: mediate anew or sue. */
  AgreementNotConfirmed: event(
    z.object({ confirmationId: id, decidedAt: instant, reason: personalText(1000) }),
  ),
};
