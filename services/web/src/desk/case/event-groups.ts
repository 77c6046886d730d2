/** What a timeline can be cut down to. */
export const GROUPS = ['life', 'work', 'units', 'notice', 'mediation', 'police'] as const;
export type Group = (typeof GROUPS)[number];

const members: Readonly<Record<Exclude<Group, 'life'>, readonly string[]>> = {
  work: ['ContactMade', 'ContactAttempted', 'SiteChecked', 'NoteAdded', 'EvidenceAdded'],
  units: [
    'Dispatched',
    'Signed',
    'DeemedSigned',
    'WhistleBlown',
    'DepartmentReportedIn',
    'WhistleClosed',
    'DispatchObjected',
    'ObjectionUpheld',
    'ObjectionRejected',
    'SupportAdded',
    'SupportReplied',
    'SupportReleased',
    'Escalated',
    'Delegated',
    'SentBack',
  ],
  notice: ['AdvisoryIssued', 'OrderIssued', 'Rechecked'],
  mediation: [
    'MediationProposed',
    'PartyConsented',
    'PartyRefused',
    'MediatorAppointed',
    'InterestDisclosed',
    'RecusalRequested',
    'MediatorReplaced',
    'SessionScheduled',
    'SessionHeld',
    'SessionAdjourned',
    'MediationExtended',
    'AgreementReached',
    'AgreementSigned',
    'AgreementEffective',
    'ObligationReminded',
    'ObligationPerformed',
    'ObligationDefaulted',
    'ConfirmationApplied',
    'CourtAccepted',
    'CourtExtended',
    'CourtRefused',
    'AgreementConfirmed',
    'AgreementNotConfirmed',
    'MediationTerminated',
  ],
  police: [
    'HandedToPolice',
    'PoliceAccepted',
    'PoliceReturned',
    'Commissioned',
    'VictimRecorded',
    'PoliceAssessed',
    'DangerReported',
    'DangerAcknowledged',
  ],
};

/** The group of an event; opening, closing and everything else in between is the life of the case. */
export function groupOf(type: string): Group {
  return GROUPS.find((group) => group !== 'life' && members[group].includes(type)) ?? 'life';
}
