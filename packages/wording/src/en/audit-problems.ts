/** Why an audit does not go on. */
export const auditProblems = {
  AUDIT_UNKNOWN: {
    title: 'There is no such audit',
    detail: 'It may lie outside your area. Please look at the list of audits.',
  },
  AUDIT_EXISTS: {
    title: 'This id belongs to another audit',
    detail: 'Please reload the page and open it anew.',
  },
  AUDIT_PERIOD_WRONG: {
    title: 'The period is not possible',
    detail: 'It ends after it begins, has begun by now, and is {days} days long at most.',
  },
  CHECK_PERIOD_WRONG: {
    title: 'The period is not possible',
    detail: 'It ends after it begins, and {days} days at most are checked at once.',
  },
  AUDIT_CLOSED_ALREADY: { title: 'This audit is closed', detail: 'To look again, open another one.' },
  SAMPLE_NOT_DRAWN: { title: 'No sample has been drawn yet', detail: 'Please draw the sample first.' },
  NO_CASE_TO_DRAW: {
    title: 'There is no case to draw',
    detail: 'No case of these types was opened in this area and period. Please open an audit of others.',
  },
  CASE_NOT_SAMPLED: {
    title: 'This case is not in the sample',
    detail: 'Findings are recorded on the cases that were drawn.',
  },
  FINDING_POINTS_NOWHERE: {
    title: 'The case has no such step',
    detail: 'Please look up the number of the step in the replay.',
  },
  FINDING_UNKNOWN: { title: 'There is no such finding', detail: 'Please reload the page and try again.' },
  NOTHING_TO_ANSWER: {
    title: 'There is nothing to answer',
    detail: 'A case found in order needs no answer.',
  },
  REAUDIT_IN_THE_PAST: { title: 'The day is too early', detail: 'The earliest possible day is {earliest}.' },
  SAMPLE_NOT_EXAMINED: {
    title: 'Some cases were not looked at',
    detail: '{left} in the sample have no finding; where nothing is wrong, record “in order”.',
  },
  FINDINGS_UNANSWERED: {
    title: 'Some findings are not answered',
    detail: '{unanswered} have no answer. Please wait for it, or set the day of another look first.',
  },
} as const;
