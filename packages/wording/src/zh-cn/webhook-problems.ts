/** Why a webhook is not accepted. One entry per refusal code of the domain. */
export const webhookProblems = {
  WEBHOOK_UNKNOWN: { title: '没有这个推送', detail: '请刷新页面后再试。' },
  WEBHOOK_EXISTS: { title: '这个编号已用于另一个推送', detail: '请刷新页面，重新登记。' },
  WEBHOOK_REMOVED_ALREADY: { title: '这个推送已经撤销', detail: '如需继续推送，请重新登记。' },
  WEBHOOK_AREA_TOO_SMALL: {
    title: '推送范围太小',
    detail: '推送至少以一个社区（村）为范围，不能只针对一个网格或一户。',
  },
} as const;
