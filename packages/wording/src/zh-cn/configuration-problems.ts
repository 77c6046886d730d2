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
  RETENTION_CLASS_UNKNOWN: { title: '没有这一类保存期限', detail: '请从保存期限表中选择。' },
  RETENTION_OUT_OF_BOUNDS: {
    title: '年限超出允许范围',
    detail: '请填写 {min} 至 {max} 之间的整数年。',
  },
  RETENTION_PERMANENT: {
    title: '永久保存的案卷不设期限',
    detail: '不需永久保存的，请修订该案件类型的保存期限。',
  },
  LIMIT_UNKNOWN: { title: '没有这项时限', detail: '请从时限列表中选择。' },
  CALENDAR_DAY_IMPOSSIBLE: { title: '没有这一天', detail: '{date} 不是有效日期，请核对。' },
  CALENDAR_DAY_OF_ANOTHER_YEAR: {
    title: '日期不属于这一年',
    detail: '{date} 不在 {year} 年，请按年分别公布。',
  },
  CALENDAR_DAY_TWICE: { title: '同一天出现两次', detail: '{date} 只能填写一次。' },
  CALENDAR_WITHOUT_REST_DAYS: {
    title: '没有放假日期',
    detail: '请按国务院办公厅通知填写 {year} 年的全部放假日期。',
  },
  MAKEUP_DAY_NOT_A_WEEKEND: {
    title: '调休上班日不是周末',
    detail: '{date} 本来就是工作日，请核对通知。',
  },
  CASE_TYPE_VERSION_TAKEN: {
    title: '已有这个版本',
    detail: '该类型的下一个版本是第 {next} 版，请查看现行内容后再修订。',
  },
  CASE_TYPE_PARAMETER_UNKNOWN: {
    title: '该类型没有这项参数',
    detail: '没有参数“{parameter}”，请从该类型的参数中选择。',
  },
  CASE_TYPE_PROTECTED: {
    title: '这一项不能这样修订',
    detail: '“{field:typeField}”涉及法定保护，不能放宽。',
  },
  REVISION_WITHOUT_CHANGE: { title: '没有变化', detail: '修订内容与现行版本相同，无需修订。' },
  NOT_A_COMMUNITY: { title: '这不是社区', detail: '人口和工作人员按社区登记，上级自动汇总。' },
  NOT_A_GRID: { title: '这不是网格', detail: '{code} 不是网格，只有网格划定边界。' },
  COUNTED_LATER_ALREADY: { title: '已有更晚的登记', detail: '{countedOn} 已登记过，只能向后登记。' },
  PARENT_AREA_UNKNOWN: { title: '没有上级区划 {parentCode}', detail: '请先设立上级区划。' },
  PARENT_AREA_NOT_ABOVE: { title: '上级区划的层级不对', detail: '{parentCode} 的层级不高于要设立的区划。' },
} as const;
