/** Why the rules of the work say no, and what is open instead. One entry per refusal code of the domain. */
export const caseProblems = {
  REPORT_UNKNOWN: {
    title: 'No such report',
    detail: 'There is no such report, or it is outside your area of work.',
  },
  PHOTO_NOT_NAMED: {
    title: 'The report does not name this photo',
    detail: 'Photos are named when a report is filed. Please file another report for it.',
  },
  REPORT_NOT_PENDING: {
    title: 'The report has been dealt with',
    detail: 'The report is: {stage:reportStatus}.',
  },
  REPORT_ALREADY_ATTACHED: {
    title: 'The report belongs to a case',
    detail: 'A report belongs to one case; detach it first to attach it elsewhere.',
  },
  REPORT_NEEDS_A_CASE: {
    title: 'The report needs a case',
    detail: 'Only enquiries are answered at once, and advice given; what needs work needs a case.',
  },

  CASE_UNKNOWN: {
    title: 'No such case',
    detail: 'There is no such case, or it is outside your area of work.',
  },
  AREA_UNKNOWN: {
    title: 'No such area',
    detail: 'Please choose a grid or community from the list of areas.',
  },
  PLACE_CARRIES_PERSONAL_DATA: {
    title: 'The building carries personal data',
    detail: 'The building can be read by all. Please move this into the address: {traces:personalTrace}.',
  },
  UNIT_UNKNOWN: { title: 'No such unit', detail: 'Please choose from the list of units.' },
  AREA_EXISTS: {
    title: 'The code of the area is in use',
    detail: 'Another area bears this code. Please check.',
  },
  UNIT_EXISTS: {
    title: 'The code of the unit is in use',
    detail: 'Another unit bears this code. Please check.',
  },
  MEDIATOR_TERM_UNLAWFUL: {
    title: 'The term is not lawful',
    detail: 'A term lasts up to {years} years and ends after it begins; it can be renewed.',
  },
  CASE_NOT_OPEN: { title: 'The case is not open', detail: 'The case stands at: {stage:stage}.' },
  STAGE_NOT_ALLOWED: {
    title: 'Not possible at this stage',
    detail: 'The case stands at: {stage:stage}. Possible at: {allowed:stage}.',
  },
  OCCURRED_IN_THE_FUTURE: {
    title: 'The time lies in the future',
    detail: 'Only what has happened can be recorded. Please check the time.',
  },
  LATE_REASON_REQUIRED: {
    title: 'A late entry needs a reason',
    detail: 'It happened more than 24 hours ago. Please say why it is recorded only now.',
  },
  NOT_OF_THIS_UNIT: {
    title: 'Only the unit in charge may do this',
    detail: 'Somebody of that unit must sign in and do it.',
  },
  EVIDENCE_EMPTY: {
    title: 'The evidence is empty',
    detail: 'A photo or recording needs its file; other evidence needs a file or a note.',
  },

  CASE_EXISTS: { title: 'The id of the case is in use', detail: 'Please open the case under a new id.' },
  CASE_TYPE_UNKNOWN: { title: 'No such case type', detail: 'Please choose from the catalogue of types.' },
  CLEAR_FIELD_CARRIES_PERSONAL_DATA: {
    title: '"{field}" carries personal data',
    detail: 'This field is not kept sealed. Please take this out: {traces:personalTrace}.',
  },
  TITLE_CARRIES_PERSONAL_DATA: {
    title: 'The title carries personal data',
    detail: 'Titles can be read and searched by all. Please move this into the text: {traces:personalTrace}.',
  },
  DUE_CLASS_TOO_LONG: {
    title: 'The time limit is too long',
    detail: 'The longest for this type is {longest:dueClass}; more needs an extension.',
  },
  ONLY_AN_IMPORT_TAKES_OVER_A_DUE_DATE: {
    title: 'Only an import takes over a due date',
    detail: 'Please accept the case without one: the due date follows from its type.',
  },
  REPORT_NOT_ATTACHED: {
    title: 'The report does not belong to this case',
    detail: 'Please reload and try again.',
  },
  LAST_REPORT_STAYS: { title: 'The last report stays', detail: 'A case keeps at least one report.' },
  TYPE_NOT_FOR_THE_SPOT: {
    title: 'This type is not resolved on the spot',
    detail: 'Please accept the case first.',
  },
  RISK_TOO_HIGH_FOR_THE_SPOT: {
    title: 'The risk is too high for that',
    detail: 'The case has: {risk:risk}. Please accept it first.',
  },
  REPORTER_NOT_CONTACTED: {
    title: 'The reporter has not been contacted',
    detail: 'Please contact the reporter first; three attempts at different times count as unreachable.',
  },
  OUTCOME_NOT_FOR_TYPE: {
    title: 'Not an outcome of this type',
    detail: 'Please choose what fits; what was not resolved may be recorded as such.',
  },
  REASON_NOT_RESOLVED_MISSING: {
    title: 'Please say why it was not resolved',
    detail: 'Not resolved is a lawful outcome; the reporter is owed the reason.',
  },
  MATTERS_STILL_OPEN: {
    title: 'Something is still open',
    detail: 'Please finish first: {matters:openMatter}.',
  },
  EVIDENCE_MISSING: {
    title: 'Evidence is missing',
    detail: 'To resolve this type of case there must be {evidence:evidenceRule}.',
  },
  POLICE_REPORT_MISSING: {
    title: 'It must be reported to the police first',
    detail: 'Before it is resolved, hand it over to the police or record their number.',
  },
  RESOLVER_MAY_NOT_VERIFY: {
    title: 'Who resolved it may not verify it',
    detail: 'Please let a colleague verify.',
  },
  HANDLER_MAY_NOT_CALL_BACK: {
    title: 'Who handled it may not call back',
    detail: 'Please let callback staff who had no part in it call.',
  },
  CALLBACK_ATTEMPTS_USED_UP: {
    title: 'No more callback attempts',
    detail: '{attempts} attempts are on record; that is enough.',
  },
  CALLBACK_WINDOW_OVER: {
    title: 'The time for the callback is over',
    detail: 'The callback was possible until {until:deadline}.',
  },
  REOPEN_WINDOW_OVER: {
    title: 'The case can no longer be reopened',
    detail: 'It could be reopened until {until:deadline}. Please file a new report.',
  },

  DISPATCH_UNKNOWN: { title: 'No such dispatch', detail: 'Please reload and look at the present dispatch.' },
  DISPATCH_REPLACED: {
    title: 'A newer dispatch has replaced this one',
    detail: 'Please look at the present dispatch.',
  },
  LEAD_CANNOT_SUPPORT: {
    title: 'The lead unit cannot support itself',
    detail: 'Please take the lead unit out of the supporting units.',
  },
  TASK_DUE_IN_THE_PAST: {
    title: 'The task would be due in the past',
    detail: 'Please give a time that is still to come.',
  },
  OUTSIDE_COMMUNITY_DUTIES: {
    title: "Not on the community's duty list",
    detail:
      'A community does not lead what is not on its duty list. Please dispatch it to a street or department that has the duty; if the community has to lead all the same, give the reason: it may object.',
  },
  ONLY_THE_SYSTEM_DEEMS_SIGNED: {
    title: "Only the system's clock deems signed",
    detail: 'The lead unit can sign for it.',
  },
  ONLY_THE_SYSTEM_WATCHES_CLOCKS: {
    title: 'The system watches the clocks',
    detail: 'It records by itself that a limit was reached; there is nothing to do by hand.',
  },
  CLOCK_UNKNOWN: { title: 'There is no such time limit', detail: 'Reload the page and try again.' },
  LIMIT_NOT_REACHED: {
    title: 'The limit has not been reached',
    detail: 'It will be reached {until:deadline}.',
  },
  OBJECTION_WINDOW_OPEN: {
    title: 'The unit may still object',
    detail: 'The lead unit may object until {until:deadline}.',
  },

  WHISTLE_UNKNOWN: { title: 'No such whistle', detail: 'Please reload and try again.' },
  WHISTLE_CLOSED: { title: 'The whistle is closed', detail: 'Nobody can report in any more.' },
  MEETING_IN_THE_PAST: {
    title: 'The meeting would be in the past',
    detail: 'Please set a time that is still to come.',
  },
  DEPARTMENT_TWICE: { title: 'A department appears twice', detail: 'Please name each department once.' },
  DEPARTMENT_NOT_CALLED: {
    title: 'This department was not called',
    detail: 'Only departments that were called report in and are rated.',
  },
  DEPARTMENT_NOT_RATED: {
    title: 'A department is not rated yet',
    detail: 'Every department that was called must be rated before the whistle is closed.',
  },
  DEPARTMENT_WAS_PRESENT: {
    title: 'This department reported in',
    detail: 'A department that reported in cannot be rated absent.',
  },
  SUMMONS_MISSING: {
    title: 'The summons is not on record',
    detail: 'To rate a department absent, say when and how it was summoned.',
  },

  NOTICE_UNKNOWN: { title: 'No such notice', detail: 'Please reload and try again.' },
  NOTICE_ENDED: { title: 'The notice has ended', detail: 'All its items have been rechecked.' },
  NOTICE_ITEM_UNKNOWN: { title: 'No such item', detail: 'Please use the items of the notice.' },
  NOTICE_ITEM_TWICE: { title: 'An item appears twice', detail: 'Please name each item once.' },
  SERVED_IN_THE_FUTURE: {
    title: 'Service lies in the future',
    detail: 'Record the notice once it is served; the time limit runs from service.',
  },
  DEADLINE_BEFORE_SERVICE: {
    title: 'The deadline is before service',
    detail: 'The deadline must lie after service.',
  },
  ONLY_AN_ENFORCING_AUTHORITY_ORDERS: {
    title: 'Only an enforcing authority may order',
    detail: 'A community can issue an advisory notice, or call in an authority that may order.',
  },
  ORDER_OF_ANOTHER_AUTHORITY: {
    title: 'The order of another authority',
    detail: 'Please record orders of your own authority only.',
  },
  RECHECKED_BEFORE_SERVICE: {
    title: 'Rechecked before service',
    detail: 'Please check the time of the recheck.',
  },
  RECHECKER_CLAIMED_RECTIFICATION: {
    title: 'Who claimed it done may not recheck it',
    detail: 'Please let a colleague recheck.',
  },

  HANDOVER_UNKNOWN: { title: 'No such hand-over', detail: 'Please reload and try again.' },
  HANDOVER_ENDED: { title: 'This hand-over has ended', detail: 'If needed, hand the case over again.' },
  HANDOVER_ALREADY_OPEN: {
    title: 'Already handed over to the police',
    detail: 'Please wait until the police accept or return it.',
  },
  NOT_A_POLICE_STATION: { title: 'Not a police station', detail: 'Please choose a police station.' },
  DANGER_REPORT_UNKNOWN: { title: 'No such danger report', detail: 'Please reload and try again.' },

  REASON_MISSING: {
    title: 'Please give the reason',
    detail: 'This change needs its reason; please add it and try again.',
  },
  NOT_FOR_THIS_ROLE: {
    title: 'Somebody in another role does this',
    detail: 'This is for: {roles:role}. Please turn to them.',
  },
  TYPE_KEEPS_RESTRICTED: {
    title: 'This type stays restricted',
    detail: 'Cases of type {typeCode} are restricted. If the type is wrong, classify the case anew first.',
  },
  FIELD_NOT_CORRECTABLE: {
    title: 'This cannot be corrected',
    detail:
      'Only text that people wrote is corrected. Times, persons, signatures and codes change by their own command.',
  },
  CORRECTION_TOO_LONG: {
    title: 'The correction is too long',
    detail: 'The corrected text is longer than this field allows; please shorten it.',
  },
  ENTRY_UNKNOWN: { title: 'No such entry', detail: 'Please reload and choose the entry from the timeline.' },
  NOTE_UNKNOWN: { title: 'No such note', detail: 'Please reload and try again.' },
  NOT_THE_AUTHOR: {
    title: 'Only its author may do this',
    detail: 'Whoever wrote the note must sign in and do it.',
  },
  SUPERVISION_ONLY_RISES: {
    title: 'Supervision only rises',
    detail: 'It stands at: {present:supervision}. Give a stronger card, or lift it with a reason.',
  },
  SUPERVISION_REPLACED: {
    title: 'A stronger card has replaced this one',
    detail: 'Please look at the present card and lift that.',
  },
  SUPERVISION_UNKNOWN: { title: 'No such supervision', detail: 'Please reload and try again.' },
  RISK_TOO_HIGH_TO_WITHDRAW: {
    title: 'The risk is too high to withdraw',
    detail: 'Please go on with it; if the risk is gone, community or street lower it first.',
  },
  SAFETY_IS_NOT_WITHDRAWN: {
    title: 'Public safety is not withdrawn',
    detail: '{typeCode} concerns the safety of others. Note the wish, and go on with the case.',
  },
  OTHERS_REPORTED_IT_TOO: {
    title: 'Others have reported it too',
    detail: 'Detach this report if you like; the case goes on for the others.',
  },
  REOPEN_WINDOW_OPEN: {
    title: 'It can still be reopened',
    detail: 'The case is archived once it can no longer be reopened.',
  },
  UNDER_LEGAL_HOLD: { title: 'Under legal hold', detail: 'Please lift the hold first.' },
  LEGAL_HOLD_UNKNOWN: { title: 'No such hold', detail: 'Please reload and try again.' },
  WHISTLE_PROPOSAL_UNKNOWN: {
    title: 'No such proposal',
    detail: 'Please reload and try again, or blow the whistle without it.',
  },
  NOTICE_NOT_OVERDUE: { title: 'The deadline has not passed', detail: 'The deadline is {dueAt:deadline}.' },
} as const;
