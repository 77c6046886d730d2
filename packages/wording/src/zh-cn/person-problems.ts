/** Why personal data is not erased or shown, and what is open instead. One entry per refusal code of the domain. */
export const personProblems = {
  PERSON_UNKNOWN: { title: '没有这个人的记录', detail: '没有这个人的记录，或者不在您的工作范围内。' },
  PERSON_BEYOND_AREA: {
    title: '此人在其他区域也有记录',
    detail: '删除须由管辖全部记录的上一级办理，请报上一级。',
  },
  PERSON_IN_OPEN_CASE: {
    title: '此人还有未办完的事项',
    detail: '请先办结涉及此人的诉求和案件，再申请删除。',
  },
  PERSON_STILL_VISITED: {
    title: '此人仍在探访名单上',
    detail: '请先结束探访并说明原因，再申请删除。',
  },
  PERSON_UNDER_LEGAL_HOLD: {
    title: '涉及此人的案卷须依法保全',
    detail: '保全解除之前不能删除，请向作出保全决定的部门了解。',
  },
  RETENTION_NOT_OVER: {
    title: '保存期限未满',
    detail:
      '按“{keptAs:keptAs}”保存 {years} 年，至 {until:time} 止。本人提出申请且理由成立的，请按本人申请办理。',
  },
  RETENTION_FOR_GOOD: {
    title: '涉及此人的案卷永久保存',
    detail: '永久保存的案卷没有期满之日；本人提出申请且理由成立的，请按本人申请办理。',
  },
  PERSON_ERASED: {
    title: '个人信息已依法删除',
    detail: '此人的信息不能恢复，也不能再往原有记录里补充；有新的事项，请重新登记。',
  },
  ERASURE_UNKNOWN: { title: '没有这项删除申请', detail: '请刷新页面后再试。' },
  ERASURE_ALREADY_REQUESTED: { title: '已有一项删除申请在等待审批', detail: '请等待审批结果。' },
  ERASURE_REJECTED: { title: '这项删除申请未获批准', detail: '情况有变的，可以重新申请。' },
  ERASURE_NEEDS_TWO_PEOPLE: { title: '申请和批准须由两人分别办理', detail: '请由另一位有权限的同事批准。' },
  REVEAL_ID_USED: { title: '这次查看的内容已经变了', detail: '请重新发起一次查看，并写明用途。' },
  VISITS_EXIST: { title: '该探访记录属于另一人', detail: '请刷新探访名单。' },
  VISITS_UNKNOWN: { title: '没有这份探访记录', detail: '请刷新探访名单。' },
  VISITS_ENDED: { title: '探访已结束', detail: '如有需要，请重新登记。' },
} as const;
