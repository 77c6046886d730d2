/** Why a case is not told as a lesson, or something is not said in one. One entry per refusal code of the domain. */
export const lessonProblems = {
  LESSON_UNKNOWN: { title: '没有这个教学案例', detail: '可能已经撤下，请回到网格学院查看其他案例。' },
  LESSON_RELEASED_ALREADY: {
    title: '这个案件已经发布为教学案例',
    detail: '要换标题，请先撤下，再重新发布。',
  },
  LESSON_WITHDRAWN: { title: '这个教学案例已经撤下', detail: '撤下的案例不再点评。' },
  LESSON_STEP_UNKNOWN: { title: '案例里没有这一步', detail: '请刷新页面后再试。' },
  LESSON_TEXT_IDENTIFIES: {
    title: '文字里有能认出当事人或地点的内容',
    detail: '请去掉姓名、称呼、电话、地址、小区和单位名称、案号，改用“申请人”“被申请人”等说法。',
  },
  COMMENTARY_EMPTY: { title: '点评是空的', detail: '请至少就一方写下点评。' },
  OPEN_CASE_IS_NO_LESSON: { title: '案件还没有结案', detail: '只有已结案或已归档的案件才能发布为教学案例。' },
  PROTECTED_CASE_IS_NO_LESSON: {
    title: '限知和反映人保密的案件不作教学案例',
    detail: '请另选一个普通案件。',
  },
} as const;
