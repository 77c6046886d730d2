/** Why the rules of the work say no, and what is open instead. One entry per refusal code of the domain. */
export const caseProblems = {
  CASE_UNKNOWN: { title: '没有这个案件', detail: '案件尚未立案。' },
} as const;
