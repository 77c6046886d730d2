/** Why the rules of mediation say no, and what is open instead. One entry per refusal code of the domain. */
export const mediationProblems = {
  AGREEMENT_NOT_IN_EFFECT: {
    title: 'The agreement is not in effect yet',
    detail: 'Have the remaining signatures and the seal recorded first.',
  },
  APPLICATION_NOT_JOINT: {
    title: 'All parties apply together',
    detail: 'A court confirms an agreement only at the request of every party. Please record all of them.',
  },
  APPLIED_BEFORE_EFFECT: {
    title: 'Before the agreement took effect',
    detail: 'Please check the day of the application.',
  },
  CONFIRMATION_APPLIED_ALREADY: {
    title: 'Already with the court',
    detail: 'An application for this agreement is pending or decided.',
  },
  CONFIRMATION_UNKNOWN: { title: 'No such application', detail: 'Please reload and try again.' },
  COURT_ANSWERED_ALREADY: {
    title: 'The court has answered already',
    detail: 'Please look at the record of the application.',
  },
  COURT_DECIDED_ALREADY: {
    title: 'The court has ended this application already',
    detail: 'Please look at the record of the application.',
  },
  COURT_NOT_ANSWERED_YET: {
    title: 'The court has not taken the application yet',
    detail: 'Please record its answer first.',
  },
  COURT_STEPS_OUT_OF_ORDER: {
    title: 'Earlier than the step before',
    detail: 'Please check the date: each step at court follows the one before.',
  },
  JOINT_APPLICATION_TOO_LATE: {
    title: 'The thirty days are over',
    detail:
      'A court confirms an agreement only if asked within thirty days. The parties may still sue on it.',
  },
  MATTER_NOT_CONFIRMABLE: {
    title: 'A court does not confirm this',
    detail:
      'Agreements on status, adoption or marriage relations are not confirmed. The parties may go to court.',
  },
  MEDIATION_UNKNOWN: { title: 'No such mediation', detail: 'Please reload and try again.' },
  MEDIATION_ENDED: {
    title: 'The mediation has ended',
    detail: 'If the parties wish, mediation can be proposed again.',
  },
  MEDIATION_EXPIRED: {
    title: 'The time of the mediation is over',
    detail: 'It ran out on {dueAt:deadline}; it can be extended only before that, if every party agrees.',
  },
  MEDIATION_NOT_EXPIRED: {
    title: 'The time of the mediation is not over',
    detail: 'Please choose another ground.',
  },
  MEDIATION_ALREADY_OPEN: { title: 'A mediation is already open', detail: 'Please go on with that one.' },
  POLICE_ASSESSMENT_MISSING: {
    title: 'The police have not said what they found',
    detail: 'Suspected domestic violence can be mediated only after the police have assessed it.',
  },
  VICTIM_NOT_RECORDED: {
    title: 'It is not on record who was hurt',
    detail: 'Please record capacity, age and the wish about a report to the police first.',
  },
  MINOR_KEEPS_RESTRICTED: {
    title: 'A minor is concerned',
    detail: 'Cases of minors stay restricted.',
  },
  POLICE_NOT_INVOLVED: {
    title: 'The police do not have this matter',
    detail: 'Please hand it over to the station first.',
  },
  DOCUMENT_NUMBER_MISSING: {
    title: 'The number of the document is missing',
    detail: 'A warning letter, a penalty or a criminal case has a number: please enter it.',
  },
  MEDIATION_FROZEN_BY_POLICE: {
    title: 'Frozen while the police have the case',
    detail: 'It can go on when the police return the case or commission mediation.',
  },
  MEDIATION_NEEDS_TWO_PARTIES: {
    title: 'Mediation needs two parties',
    detail: 'Please add the other party.',
  },
  ANOTHER_CHANNEL_ACTIVE: {
    title: 'Another channel is active',
    detail: 'The case is in this channel: {channel:channel}. Only one is active at a time.',
  },
  COMMISSION_LETTER_MISSING: {
    title: 'The commission letter is missing',
    detail: 'The police must record the commission first.',
  },

  PARTY_UNKNOWN: { title: 'No such party', detail: 'Please choose from the parties of this mediation.' },
  PARTY_TWICE: { title: 'A party appears twice', detail: 'Please name each party once.' },
  PARTY_REFUSES: {
    title: 'A party refuses',
    detail: 'Mediation is voluntary; it can go on once that party consents again.',
  },
  CONSENT_MISSING: {
    title: 'A party has not consented yet',
    detail: 'Please record what each party wishes first.',
  },

  MEDIATOR_UNKNOWN: { title: 'Not on the register of mediators', detail: 'Please choose from the register.' },
  MEDIATOR_MISSING: {
    title: 'No mediator yet',
    detail: 'The parties choose one, or the committee appoints one.',
  },
  MEDIATOR_NOT_IN_TERM: {
    title: 'The mediator is not in term',
    detail: 'The term runs from {termFrom} to {termTo}. Please choose another mediator.',
  },
  MEDIATOR_IS_A_PARTY: {
    title: 'The mediator is a party',
    detail: 'Please choose a mediator who has no part in the matter.',
  },
  MEDIATOR_RECUSED: { title: 'This mediator has stepped back', detail: 'Please choose another mediator.' },
  MEDIATOR_NOT_DISCLOSED: {
    title: 'The mediator has not disclosed',
    detail: 'Please record the disclosure of interest first.',
  },
  MEDIATOR_NOT_ACCEPTED: {
    title: 'A party has not accepted the mediator',
    detail: 'Please ask every party.',
  },
  MEDIATOR_OBJECTED_TO: {
    title: 'A party objects to the mediator',
    detail: 'Please choose one whom every party accepts.',
  },
  MEDIATOR_ALREADY_APPOINTED: {
    title: 'A mediator is appointed already',
    detail: 'To replace the mediator, request recusal.',
  },
  NOT_THE_MEDIATOR: { title: 'Not the mediator of this mediation', detail: 'Please check the mediator.' },
  DISCLOSURE_WITHOUT_STATEMENT: {
    title: 'The disclosure says nothing',
    detail: 'Please state what ties the mediator to the parties or the matter.',
  },

  SESSION_UNKNOWN: { title: 'No such session', detail: 'Please reload and try again.' },
  SESSION_ALREADY_HELD: { title: 'The session has been held', detail: 'Please schedule the next one.' },
  SESSION_WITHOUT_PARTIES: {
    title: 'No party was present',
    detail: 'If the parties did not come, record that the session is adjourned.',
  },
  ATTENDEE_UNKNOWN: {
    title: 'Somebody present is not on the list',
    detail: 'Only the parties, the participants they agreed to and the mediator take part.',
  },
  PARTICIPANT_WITHOUT_CONSENT: {
    title: "A participant lacks a party's consent",
    detail: 'Everybody beyond the parties needs the consent of each of them.',
  },
  EXTENSION_NEEDS_EVERY_PARTY: {
    title: 'Every party must agree to an extension',
    detail: 'Please ask every party first.',
  },

  AGREEMENT_UNKNOWN: { title: 'No such agreement', detail: 'Please reload and try again.' },
  AGREEMENT_REPLACED: { title: 'A newer agreement exists', detail: 'Please sign the latest one.' },
  AGREEMENT_IS_ORAL: {
    title: 'An oral agreement is not signed',
    detail: 'It takes effect when the mediator records it.',
  },
  AGREEMENT_NOT_DECLARED_LAWFUL: {
    title: 'Please confirm that the agreement is lawful',
    detail: 'The mediator must confirm that nothing in it breaks the law or harms others.',
  },
  AGREEMENT_WITHOUT_OBLIGATIONS: {
    title: 'The agreement contains no obligation',
    detail: 'Say who does what by when, or that everything was performed at once.',
  },
  WRITTEN_FORM_REQUIRED: {
    title: 'It must be in writing',
    detail: 'A written agreement is needed where a party asks for it or it is not performed at once.',
  },
  SIGNED_BEFORE_AGREEMENT: {
    title: 'Signed before the agreement',
    detail: 'The agreement was reached at {reachedAt:time}. Please check the time of signing.',
  },
  OBLIGATION_UNKNOWN: { title: 'No such obligation', detail: 'Please reload and try again.' },
  OBLIGATION_TWICE: {
    title: 'An obligation appears twice',
    detail: 'Each obligation needs an id of its own.',
  },
  OBLIGATION_DEBTOR_UNKNOWN: {
    title: 'The debtor is not a party',
    detail: 'Please choose the debtor from the parties.',
  },
  OBLIGATION_CREDITOR_UNKNOWN: {
    title: 'The creditor is not a party',
    detail: 'Please choose the creditor from the parties.',
  },
  OBLIGATION_TO_ONESELF: { title: 'Debtor and creditor are the same', detail: 'Please check who owes whom.' },
  OBLIGATION_CONTENT_MISSING: {
    title: 'What is to be done is missing',
    detail: 'Please be concrete, so that it can be performed and confirmed by a court.',
  },
  OBLIGATION_AMOUNT_MISSING: {
    title: 'The amount is missing',
    detail: 'Where money is to be paid, please give the amount.',
  },
  OBLIGATION_DUE_BEFORE_AGREEMENT: {
    title: 'Due before the agreement',
    detail: 'Please give a date after the agreement.',
  },
  OBLIGATION_NOT_YET_DUE: {
    title: 'Not due yet',
    detail: 'It can be recorded as not performed after {dueAt:deadline}.',
  },
  OBLIGATION_ALREADY_PERFORMED: { title: 'Already performed', detail: 'Nothing more is to be recorded.' },
  RESULT_CONTRADICTS_DUE_DATE: {
    title: 'The result does not fit the due date',
    detail: 'It was due by {dueAt:deadline}. Please check whether it was in time or late.',
  },

  RIGHTS_NOT_TOLD: {
    title: 'The parties were not told what is open',
    detail:
      'When mediation ends, the parties are told that arbitration, administrative routes and court stay open.',
  },
  UNDISPUTED_FACTS_NEED_CONSENT: {
    title: "Undisputed facts need every party's consent",
    detail: 'Please ask every party, or leave them out.',
  },
} as const;
