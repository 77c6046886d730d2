/** Why a rule, a calendar or a list is not taken over as it was given, and what is open instead. */
export const configurationProblems = {
  RULE_BEGINS_TOO_EARLY: {
    title: 'It would begin too early',
    detail: 'A new rule begins on {earliest} at the earliest; cases before it go by the rules of their day.',
  },
  LIMIT_FIXED_BY_LAW: {
    title: 'This limit is fixed by law',
    detail: '{law}, {article}: {value} {unit:limitUnit}. Nothing else can be set.',
  },
  LIMIT_OUT_OF_BOUNDS: {
    title: 'The value is out of bounds',
    detail: 'Please give a whole number from {min} to {max} (in {unit:limitUnit}).',
  },
} as const;
