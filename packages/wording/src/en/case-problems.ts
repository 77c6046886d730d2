/** Why the rules of the work say no, and what is open instead. One entry per refusal code of the domain. */
export const caseProblems = {
  CASE_UNKNOWN: { title: 'No such case', detail: 'The case has not been opened.' },
} as const;
