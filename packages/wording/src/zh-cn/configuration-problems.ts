/** Why a rule, a calendar or a list is not taken over as it was given, and what is open instead. */
export const configurationProblems = {
  RULE_BEGINS_TOO_EARLY: {
    title: '生效日期太早',
    detail: '新规定最早自 {earliest} 起生效；此前的案件按当时的规定办理。',
  },
  LIMIT_FIXED_BY_LAW: {
    title: '这项期限由法律规定',
    detail: '《{law}》{article}规定为 {value} {unit:limitUnit}，不能另行设定。',
  },
  LIMIT_OUT_OF_BOUNDS: {
    title: '数值超出允许范围',
    detail: '请填写 {min} 至 {max} 之间的整数（单位：{unit:limitUnit}）。',
  },
} as const;
