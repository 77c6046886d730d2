/** Why the rules say no when a case moves between units and levels, or is to have more time. */
export const moveProblems = {
  OBJECTION_UNKNOWN: {
    title: 'No such objection',
    detail: 'Please reload and look at the present dispatch.',
  },
  OBJECTION_OPEN: {
    title: 'An objection waits for its ruling',
    detail: 'Street triage or the district must rule on it first.',
  },
  OBJECTED_ALREADY: {
    title: 'The unit has objected already',
    detail: 'A unit objects once to the same dispatch.',
  },
  OBJECTION_WINDOW_OVER: {
    title: 'The time to object is over',
    detail: 'An objection had to be made by {until:deadline}. You can add a supporting unit.',
  },
  OBJECTION_WITHOUT_BASIS: {
    title: 'The objection needs its basis',
    detail: 'Please name the law or the duty list, with the date of its version.',
  },
  OBJECTION_PROPOSES_ITSELF: {
    title: 'A unit does not propose itself',
    detail: 'Please propose another unit.',
  },
  OBJECTION_RULED_ON: {
    title: 'The objection is over',
    detail: 'Please reload and look at the ruling and the present dispatch.',
  },
  OBJECTION_UPHELD_FOR_THIS_UNIT: {
    title: 'Not to the same unit again',
    detail: 'Where an objection is upheld, another unit must lead.',
  },
  OBJECTION_WAS_FINAL: {
    title: 'The ruling was final',
    detail: 'The unit leads and does not hand the case on. You can add a supporting unit.',
  },
  RULING_ON_OWN_OBJECTION: {
    title: 'A unit does not rule on its own objection',
    detail: 'The level above must rule.',
  },

  SUPPORT_UNKNOWN: { title: 'No such support task', detail: 'Please reload and try again.' },
  SUPPORT_RELEASED: { title: 'The unit has been released', detail: 'No reply is needed any more.' },
  SUPPORT_ANSWERED: { title: 'The unit has replied', detail: 'What was answered need not be released.' },
  TASK_DUE_AFTER_CASE: {
    title: 'The task is due after the case',
    detail: 'Please choose a time before {dueAt:deadline}.',
  },

  HIGHEST_LEVEL_REACHED: {
    title: 'The case is with the district',
    detail: 'There is no level above to escalate to.',
  },
  NOT_A_HIGHER_LEVEL: {
    title: 'A case is escalated upwards',
    detail: 'The case is worked at: {level:level}. Please choose a higher level.',
  },
  LEVEL_SKIPPED: {
    title: 'A level would be skipped',
    detail: 'Next is: {next:level}. Only high risk, urgency or the type of the case allows to skip one.',
  },
  NOT_A_LOWER_LEVEL: {
    title: 'A case is delegated downwards',
    detail: 'The case is worked at: {level:level}. Please choose a unit of a lower level.',
  },
  CASE_AT_A_HIGHER_LEVEL: {
    title: 'The case lies with a higher level',
    detail: 'The case is worked at: {level:level}. That level must do this.',
  },
  ESCALATION_UNKNOWN: { title: 'No such escalation', detail: 'Please reload and try again.' },
  ESCALATION_OVER: {
    title: 'The escalation is over',
    detail: 'The case is worked at: {level:level}. This escalation cannot be sent back any more.',
  },
  SENT_BACK_ALREADY: {
    title: 'The escalation was sent back before',
    detail: 'Each one is sent back once. Please handle the case or delegate it.',
  },
  NOBODY_TO_SEND_BACK_TO: {
    title: 'Nobody had the case before',
    detail: 'Please delegate it to a unit.',
  },
  NOBODY_LEADS: {
    title: 'Nobody leads yet',
    detail: 'An escalated case must be dispatched and signed for before it is resolved.',
  },

  EXTENSION_UNKNOWN: { title: 'No such extension', detail: 'Please reload and try again.' },
  EXTENSION_ALREADY_REQUESTED: {
    title: 'An extension waits for its decision',
    detail: 'Please wait for the level above.',
  },
  EXTENSION_TOO_LATE: {
    title: 'The time is up',
    detail: 'An extension must be asked for and granted before {dueAt:deadline}.',
  },
  EXTENSION_TOO_LONG: {
    title: 'The extension is too long',
    detail: 'This case can be extended by {longest} days at a time.',
  },
  EXTENSIONS_USED_UP: {
    title: 'No extension is left',
    detail:
      'This case can be extended {most} times. Please bring it to an end, and be it that it is not resolved.',
  },
  EXTENSION_DECIDED: { title: 'The extension was decided', detail: 'Please reload and look at the answer.' },
  EXTENSION_CAN_BE_DECIDED: {
    title: 'There is still time to decide',
    detail: 'The level above decides before {until:deadline}.',
  },
  CLASS_NOT_EXTENSIBLE: {
    title: 'This limit is not extended',
    detail: 'The limit of the case is {class:dueClass}; it cannot be extended.',
  },
  UNDER_RED_CARD: {
    title: 'No extension under a red card',
    detail: 'Please bring the case to an end, or have the supervision lifted first.',
  },
  DECIDED_ONE_LEVEL_UP: { title: 'The level above decides', detail: 'This is decided by: {role:role}.' },
  ONLY_THE_SYSTEM_LETS_LAPSE: {
    title: 'Only the system records that nobody decided',
    detail: 'To say no, please refuse and give the reason.',
  },

  HOLD_UNKNOWN: { title: 'No such hold', detail: 'Please reload and try again.' },
  HOLD_ALREADY_REQUESTED: {
    title: 'A hold waits for its decision',
    detail: 'Please wait for the level above.',
  },
  HOLD_ENDS_IN_THE_PAST: {
    title: 'The hold would be over already',
    detail: 'Please choose a later time, or ask again.',
  },
  HOLD_TOO_LONG: { title: 'The hold is too long', detail: 'A hold lasts {days} days at most.' },
  HOLD_DECIDED: { title: 'The hold was decided', detail: 'Please reload and look at the answer.' },
  HOLD_NOT_OVER: {
    title: 'The hold is not over',
    detail: 'The system resumes the case at {until:time}; the lead may do so earlier.',
  },
  NOT_ON_HOLD: {
    title: 'The case is not on hold',
    detail: 'The hold has not been approved; there is nothing to resume.',
  },
  URGENT_CASE_DOES_NOT_REST: {
    title: 'Urgent or dangerous cases do not rest',
    detail: 'Please go on with the work.',
  },
} as const;
