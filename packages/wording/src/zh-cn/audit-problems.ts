/** Why an audit does not go on. One entry per refusal code of the domain. */
export const auditProblems = {
  AUDIT_UNKNOWN: { title: '没有这个抽查', detail: '可能不在您的辖区内，请回到抽查列表查看。' },
  AUDIT_EXISTS: { title: '这个编号已用于另一个抽查', detail: '请刷新页面，重新发起。' },
  AUDIT_PERIOD_WRONG: {
    title: '抽查期间不对',
    detail: '结束要晚于开始，开始不晚于现在，最长{days}天。',
  },
  CHECK_PERIOD_WRONG: { title: '核查期间不对', detail: '结束要晚于开始，一次最长核查{days}天。' },
  AUDIT_CLOSED_ALREADY: { title: '这个抽查已经办结', detail: '如需再查，请另行发起抽查。' },
  SAMPLE_NOT_DRAWN: { title: '还没有抽取样本', detail: '请先抽取样本。' },
  NO_CASE_TO_DRAW: {
    title: '没有可抽的案件',
    detail: '这个期间、区域和类型里没有立案的案件，请换一个范围发起抽查。',
  },
  CASE_NOT_SAMPLED: { title: '这个案件不在样本里', detail: '抽查意见只登记在抽中的案件上。' },
  FINDING_POINTS_NOWHERE: { title: '案件里没有这一步', detail: '请到回放里核对是第几步。' },
  FINDING_UNKNOWN: { title: '没有这条抽查意见', detail: '请刷新页面后再试。' },
  NOTHING_TO_ANSWER: { title: '这条意见没有问题需要答复', detail: '认定规范的案件不用答复。' },
  REAUDIT_IN_THE_PAST: { title: '复查日期太早', detail: '最早可以定在{earliest}。' },
  SAMPLE_NOT_EXAMINED: {
    title: '还有案件没有查',
    detail: '样本里还有{left}件没有意见；没有问题的也要登记“规范”。',
  },
  FINDINGS_UNANSWERED: {
    title: '还有意见没有答复',
    detail: '还有{unanswered}条没有答复；请等待答复，或者先确定复查日期。',
  },
} as const;
