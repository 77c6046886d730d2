/** Why a case is not told as a lesson, or something is not said in one. */
export const lessonProblems = {
  LESSON_UNKNOWN: {
    title: 'There is no such lesson',
    detail: 'It may have been withdrawn. Please look at the others in the academy.',
  },
  LESSON_RELEASED_ALREADY: {
    title: 'This case is out as a lesson already',
    detail: 'To give it another title, withdraw it and release it anew.',
  },
  LESSON_WITHDRAWN: { title: 'This lesson was withdrawn', detail: 'Nothing is added to it any more.' },
  LESSON_STEP_UNKNOWN: {
    title: 'The lesson has no such step',
    detail: 'Please reload the page and try again.',
  },
  LESSON_TEXT_IDENTIFIES: {
    title: 'The text could tell who or where it was',
    detail:
      'Please leave out names, forms of address, phones, addresses, names of places and units, and the case number; write “applicant” or “respondent”.',
  },
  COMMENTARY_EMPTY: {
    title: 'There is nothing in the commentary',
    detail: 'Please write something about one of the sides at least.',
  },
  OPEN_CASE_IS_NO_LESSON: {
    title: 'The case is not closed',
    detail: 'Only a closed or archived case becomes a lesson.',
  },
  PROTECTED_CASE_IS_NO_LESSON: {
    title: 'Restricted cases and confidential reporters are no lesson',
    detail: 'Please choose an ordinary case.',
  },
} as const;
