/** Why the rules say no when a case moves between units and levels, or is to have more time. */
export const moveProblems = {
  OBJECTION_UNKNOWN: { title: '没有这项异议', detail: '请刷新页面后查看现在的派单。' },
  OBJECTION_OPEN: { title: '派单异议尚未裁定', detail: '请先由街道分办员或区级督办作出裁定。' },
  OBJECTED_ALREADY: { title: '这次派单已提过异议', detail: '同一次派单，同一单位只能提一次异议。' },
  OBJECTION_WINDOW_OVER: {
    title: '异议期已过',
    detail: '异议应在 {until:deadline} 前提出；需要其他单位配合的，可加派协办。',
  },
  OBJECTION_WITHOUT_BASIS: {
    title: '请写明依据',
    detail: '以职责或法律规定为由提出异议的，须写明法律法规、职责清单的名称和版本日期。',
  },
  OBJECTION_PROPOSES_ITSELF: { title: '不能建议由本单位办理', detail: '请建议另一个单位。' },
  OBJECTION_RULED_ON: { title: '这项异议已了结', detail: '请刷新页面后查看裁定结果和现在的派单。' },
  OBJECTION_UPHELD_FOR_THIS_UNIT: {
    title: '不能再派给原单位',
    detail: '异议成立的，须改派另一个单位。',
  },
  OBJECTION_WAS_FINAL: {
    title: '异议裁定为最终裁定',
    detail: '异议不成立的，由原单位办理，不再转派或退回；有困难可加派协办。',
  },
  RULING_ON_OWN_OBJECTION: { title: '不能裁定本单位的异议', detail: '请由上一级裁定。' },

  SUPPORT_UNKNOWN: { title: '没有这项协办', detail: '请刷新页面后再试。' },
  SUPPORT_RELEASED: { title: '这项协办已撤销', detail: '无需再回复。' },
  SUPPORT_ANSWERED: { title: '协办单位已回复', detail: '已回复的协办不必撤销。' },
  TASK_DUE_AFTER_CASE: {
    title: '完成时间晚于案件时限',
    detail: '请填写 {dueAt:deadline} 之前的时间。',
  },

  HIGHEST_LEVEL_REACHED: { title: '已在区级办理', detail: '没有更高一级可以上报。' },
  NOT_A_HIGHER_LEVEL: { title: '只能向上级上报', detail: '案件现在{level:level}办理，请选择更高的层级。' },
  LEVEL_SKIPPED: {
    title: '不能越级上报',
    detail: '请先上报{next:level}；高风险、紧急或者类型规定由上级办理的，才可越级。',
  },
  NOT_A_LOWER_LEVEL: {
    title: '只能下派给下级单位',
    detail: '案件现在{level:level}办理，请选择下一级或更低层级的单位。',
  },
  CASE_AT_A_HIGHER_LEVEL: { title: '案件已由上级办理', detail: '案件现在{level:level}办理，请由该级处理。' },
  ESCALATION_UNKNOWN: { title: '没有这次上报', detail: '请刷新页面后再试。' },
  ESCALATION_OVER: { title: '这次上报已不在办理', detail: '案件现在{level:level}办理，不能再回退这次上报。' },
  SENT_BACK_ALREADY: { title: '这次上报已回退过', detail: '每次上报只能回退一次，请在本级办理或下派。' },
  NOBODY_TO_SEND_BACK_TO: { title: '上报前没有承办单位', detail: '请用“下派”指定承办单位。' },
  NOBODY_LEADS: { title: '还没有主办单位', detail: '上报来的案件须先派单并签收，再办结。' },

  EXTENSION_UNKNOWN: { title: '没有这次延期申请', detail: '请刷新页面后再试。' },
  EXTENSION_ALREADY_REQUESTED: { title: '已有一次延期申请待审批', detail: '请等待上一级审批。' },
  EXTENSION_TOO_LATE: { title: '时限已过', detail: '延期须在 {dueAt:deadline} 前申请并批准。' },
  EXTENSION_TOO_LONG: { title: '延期天数过长', detail: '本案每次最多延期 {longest} 天。' },
  EXTENSIONS_USED_UP: { title: '延期次数已满', detail: '本案最多延期 {most} 次，请尽快办理，或如实办结。' },
  EXTENSION_DECIDED: { title: '这次延期申请已审批', detail: '请刷新页面后查看结果。' },
  EXTENSION_CAN_BE_DECIDED: { title: '还在审批期内', detail: '{until:deadline} 前由上一级审批。' },
  CLASS_NOT_EXTENSIBLE: { title: '这类时限不能延期', detail: '本案时限为“{class:dueClass}”，不能延期。' },
  UNDER_RED_CARD: { title: '红牌督办期间不能延期', detail: '请尽快办理，或请督办单位先解除督办。' },
  DECIDED_ONE_LEVEL_UP: { title: '应由上一级审批', detail: '请由{role:role}审批。' },
  ONLY_THE_SYSTEM_LETS_LAPSE: {
    title: '到期未批由系统登记',
    detail: '不同意延期的，请登记“不同意”并写明理由。',
  },

  HOLD_UNKNOWN: { title: '没有这次挂起申请', detail: '请刷新页面后再试。' },
  HOLD_ALREADY_REQUESTED: { title: '已有一次挂起申请待审批', detail: '请等待上一级审批。' },
  HOLD_ENDS_IN_THE_PAST: { title: '挂起截止时间已过', detail: '请填写今后的时间，或重新申请。' },
  HOLD_TOO_LONG: { title: '挂起时间过长', detail: '每次挂起最长 {days} 天。' },
  HOLD_DECIDED: { title: '这次挂起申请已审批', detail: '请刷新页面后查看结果。' },
  HOLD_NOT_OVER: { title: '挂起尚未到期', detail: '系统在 {until:time} 恢复办理；主办单位可以提前恢复。' },
  NOT_ON_HOLD: { title: '案件没有挂起', detail: '挂起申请尚未批准，无需恢复。' },
  URGENT_CASE_DOES_NOT_REST: { title: '紧急或高风险案件不能挂起', detail: '请继续办理。' },
} as const;
