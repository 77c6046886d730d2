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
  RETENTION_CLASS_UNKNOWN: {
    title: 'No such class of retention',
    detail: 'Please choose from the retention schedule.',
  },
  RETENTION_OUT_OF_BOUNDS: {
    title: 'The period is out of bounds',
    detail: 'Please give a whole number of years from {min} to {max}.',
  },
  RETENTION_PERMANENT: {
    title: 'What is kept for good has no end',
    detail: 'If the files of a type need not be, revise that type.',
  },
  LIMIT_UNKNOWN: { title: 'No such limit', detail: 'Please choose from the list of limits.' },
  CALENDAR_DAY_IMPOSSIBLE: { title: 'There is no such day', detail: 'Please check {date}.' },
  CALENDAR_DAY_OF_ANOTHER_YEAR: {
    title: 'A day of another year',
    detail: '{date} is not in {year}; please publish each year by itself.',
  },
  CALENDAR_DAY_TWICE: { title: 'A day appears twice', detail: 'Please name {date} once.' },
  CALENDAR_WITHOUT_REST_DAYS: {
    title: 'No rest days',
    detail: 'Please enter every rest day of {year} as the State Council announced it.',
  },
  MAKEUP_DAY_NOT_A_WEEKEND: {
    title: 'The make-up day is no weekend day',
    detail: '{date} is worked anyway; please check the announcement.',
  },
  CASE_TYPE_VERSION_TAKEN: {
    title: 'There is such a version already',
    detail: 'The next version of this type is {next}. Please look at what is in force first.',
  },
  CASE_TYPE_PARAMETER_UNKNOWN: {
    title: 'The type has no such parameter',
    detail: 'There is no parameter {parameter}; please choose one of the type’s own.',
  },
  CASE_TYPE_PROTECTED: {
    title: 'This cannot be revised so',
    detail: 'The law protects people here: {field:typeField} is not loosened.',
  },
  REVISION_WITHOUT_CHANGE: {
    title: 'Nothing would change',
    detail: 'The revision says what is in force already.',
  },
  NOT_A_COMMUNITY: {
    title: 'This is not a community',
    detail: 'Residents and staff are counted by community; sums above follow by themselves.',
  },
  NOT_A_GRID: { title: 'Not a grid', detail: '{code} is not a grid; only grids have outlines.' },
  COUNTED_LATER_ALREADY: {
    title: 'A later count is on record',
    detail: 'It was counted on {countedOn} already. Counts go forward in time.',
  },
  PARENT_AREA_UNKNOWN: {
    title: 'There is no area {parentCode} above',
    detail: 'Please establish the area above first.',
  },
  PARENT_AREA_NOT_ABOVE: {
    title: 'The area above is not above',
    detail: '{parentCode} does not stand higher than the area to be established.',
  },
} as const;
