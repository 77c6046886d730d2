/** Why personal data is not erased or shown, and what is open instead. */
export const personProblems = {
  PERSON_UNKNOWN: {
    title: 'Nothing is on file about this person',
    detail: 'There is no such record, or it is outside your work.',
  },
  PERSON_BEYOND_AREA: {
    title: 'Something about this person lies in another area',
    detail: 'The level above, which answers for all of it, has to decide. Please pass it on.',
  },
  PERSON_IN_OPEN_CASE: {
    title: 'Something about this person is still open',
    detail: 'Finish the reports and cases that name this person, then ask again.',
  },
  PERSON_STILL_VISITED: {
    title: 'This person is still visited regularly',
    detail: 'Please end the visits, with the reason, then ask again.',
  },
  PERSON_UNDER_LEGAL_HOLD: {
    title: 'A file that names this person is under legal hold',
    detail: 'It cannot be erased before the hold is lifted. Please ask whoever ordered it.',
  },
  RETENTION_NOT_OVER: {
    title: 'The retention period is not over',
    detail:
      '{keptAs:keptAs}: {years} years, until {until:time}. If the person asked and the request is upheld, proceed on that request.',
  },
  RETENTION_FOR_GOOD: {
    title: 'A file that names this person is kept for good',
    detail: 'Its time is never over. If the person asked and the request is upheld, proceed on that request.',
  },
  PERSON_ERASED: {
    title: 'The personal data was erased by law',
    detail: 'It cannot be restored or added to. Please file a new report for a new matter.',
  },
  ERASURE_UNKNOWN: { title: 'There is no such erasure', detail: 'Please refresh the page and try again.' },
  ERASURE_ALREADY_REQUESTED: {
    title: 'An erasure is already waiting for approval',
    detail: 'Please wait for the decision.',
  },
  ERASURE_REJECTED: {
    title: 'This erasure was not approved',
    detail: 'If things have changed, ask for it again.',
  },
  ERASURE_NEEDS_TWO_PEOPLE: {
    title: 'Asking and approving take two people',
    detail: 'Please have a colleague who is entitled to it approve.',
  },
  REVEAL_ID_USED: {
    title: 'This look was recorded for something else',
    detail: 'Please start a new one and say what it is for.',
  },
  VISITS_EXIST: { title: 'These visits are of somebody else', detail: 'Please reload the list of visits.' },
  VISITS_UNKNOWN: { title: 'There are no such visits', detail: 'Please reload the list of visits.' },
  VISITS_ENDED: { title: 'These visits have ended', detail: 'Please enrol the person again if needed.' },
} as const;
