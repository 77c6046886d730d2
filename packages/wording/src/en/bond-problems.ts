/** Why the rules say no about ties between cases, and about the organisation. */
export const bondProblems = {
  JOINED_INTO_ITSELF: {
    title: 'A case is not joined into itself',
    detail: 'Please choose another case.',
  },
  JOIN_TARGET_JOINED: {
    title: 'The other case has been joined into another one',
    detail: 'Please join into the case it goes on in.',
  },
  JOIN_TARGET_NOT_OPEN: {
    title: 'The other case is not open',
    detail: 'A case is joined into one that is being worked on; this one is “{stage:stage}”.',
  },
  JOIN_OF_TWO_LEVELS: {
    title: 'The cases are at two levels',
    detail: 'Please escalate or delegate one of them first.',
  },
  JOIN_OF_TWO_RESTRICTIONS: {
    title: 'The cases are not equally confidential',
    detail: 'Please make their confidentiality the same first.',
  },
  JOINED_CASES_INSIDE: {
    title: 'Other cases were joined into this one',
    detail: 'Please join the other case into this one, or undo the earlier joins first.',
  },
  JOIN_UNKNOWN: {
    title: 'No such join',
    detail: 'Please reload and look at the case as it stands.',
  },
  CHILD_UNKNOWN: {
    title: 'No such split case',
    detail: 'Please reload and look at the case as it stands.',
  },
  EVIDENCE_UNKNOWN: {
    title: 'No such evidence in this case',
    detail: 'Please choose from the evidence on file.',
  },
  TYPE_NOT_WATCHED: {
    title: 'Cases of this type are not watched',
    detail: 'Only what was put right on a notice is looked at again.',
  },
  WATCH_RUNNING: {
    title: 'A relapse watch is running',
    detail: 'Please record the look in the present watch.',
  },
  WATCH_OVER: {
    title: 'The relapse watch is over',
    detail: 'If it has come back, please file a new report.',
  },
  WATCH_UNKNOWN: {
    title: 'No such relapse watch',
    detail: 'Please reload and look at the case as it stands.',
  },
  AREA_CLOSED: { title: 'The area is closed', detail: 'Please choose the area that is there now.' },
  REORGANISATION_NOT_IN_FORCE: {
    title: 'The reorganisation is not in force yet',
    detail: 'Cases are reassigned from {effectiveFrom} on.',
  },
};
