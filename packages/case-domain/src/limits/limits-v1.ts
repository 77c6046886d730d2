import type { LimitDefinition } from './limits.js';

const MEDIATION_LAW = { title: '中华人民共和国人民调解法', version: '2011-01-01' } as const;
const CONFIRMATION_RULES = {
  title: '最高人民法院关于人民调解协议司法确认程序的若干规定',
  version: '2011-03-30',
} as const;
/** Where no law gives a number: this is a default of the house, to be set by those who answer for the district. */
const OWN_RULE = { title: '邻里默认办理规程', version: '2026-01-01' } as const;

/**
 * Every limit of the rules with its default: how long, how many, how much. What stands here holds until the district sets
 * something else from a day on, within `min` and `max`; what a law fixes is not set by anybody.
 */
export const limitTable = {
  // A report, and the first steps of a case
  triage: limit('working_hours', 4, [1, 16], '分诊', 'Triage of a report'),
  triage_urgent: limit('minutes', 10, [5, 60], '紧急诉求分诊', 'Triage of an urgent report'),
  first_contact: limit('hours', 24, [1, 72], '首次联系诉求人', 'First contact with the reporter'),
  objection_window: limit('working_days', 1, [1, 3], '派单异议', 'Objection to a dispatch'),
  objection_ruling: limit('working_days', 1, [1, 3], '异议裁定', 'Ruling on an objection'),

  // The resolution, by class
  resolution_urgent: limit('hours', 24, [1, 72], '紧急事项办理', 'Resolution, urgent'),
  resolution_simple: limit('working_days', 1, [1, 5], '简单事项办理', 'Resolution, simple'),
  resolution_general: limit('days', 7, [3, 30], '一般事项办理', 'Resolution, general'),
  resolution_complex: limit('days', 20, [7, 60], '复杂事项办理', 'Resolution, complex'),
  support_share: limit('percent', 50, [10, 100], '协办时限占剩余时限', 'Support: share of the time left'),
  extension_share: limit('percent', 50, [10, 50], '延期占原时限上限', 'Extension: at most of the class'),
  extension_count: limit('times', 1, [0, 2], '延期次数', 'Extensions of a case'),
  extension_count_district: limit('times', 2, [0, 3], '区级延期次数', 'Extensions at district level'),
  hold: limit('days', 30, [1, 60], '挂起最长', 'Longest hold'),
  danger_acknowledgement: limit('minutes', 10, [1, 30], '激化风险响应', 'Danger acknowledged', {
    ...MEDIATION_LAW,
    article: '第二十五条',
  }),

  // Mediation
  mediation: limit('days', 30, [7, 60], '调解期限', 'Mediation', {
    title: '深圳经济特区矛盾纠纷多元化解条例',
    version: '2022-05-01',
    article: '第二十五条',
  }),
  joint_application: {
    ...limit('days', 30, [30, 30], '共同申请司法确认', 'Joint application for confirmation', {
      ...MEDIATION_LAW,
      article: '第三十三条',
    }),
    fixedByLaw: true,
  },
  court_answer: {
    ...limit('days', 3, [3, 3], '法院决定是否受理司法确认申请', 'Court takes the application or not', {
      ...CONFIRMATION_RULES,
      article: '第四条',
    }),
    fixedByLaw: true,
  },
  court_decision: {
    ...limit('days', 15, [15, 15], '法院作出司法确认决定', 'Court decides on confirmation', {
      ...CONFIRMATION_RULES,
      article: '第五条',
    }),
    fixedByLaw: true,
  },
  court_decision_extended: {
    ...limit('days', 25, [25, 25], '法院延长后作出司法确认决定', 'Court decides, with ten days more', {
      ...CONFIRMATION_RULES,
      article: '第五条',
    }),
    fixedByLaw: true,
  },

  // Notices
  advisory: limit('days', 7, [1, 30], '告知书整改期限', 'Rectification after an advisory'),
  recheck: limit('working_days', 2, [1, 10], '复查', 'Recheck after the deadline'),

  // After the resolution
  verification: limit('working_days', 2, [1, 10], '核查', 'Verification'),
  callback: limit('working_days', 3, [1, 10], '回访', 'Callback'),
  callback_window: limit('days', 14, [7, 30], '回访有效期', 'Callback window after closing'),
  reopen_window: limit('days', 15, [7, 60], '重开期限', 'Reopening after closing'),
  relapse_watch_monthly: limit('times', 3, [1, 12], '返潮观察:按月次数', 'Relapse watch, monthly checks'),
  relapse_watch_quarterly: limit('times', 3, [0, 8], '返潮观察:按季次数', 'Relapse watch, quarterly checks'),

  // Corrections
  own_correction: limit('hours', 24, [1, 72], '本人更正期限', 'Correction by the author'),

  // Visits
  welfare_visit_weekly: limit('days', 7, [1, 14], '重点对象探访间隔', 'Visit, high risk'),
  welfare_visit_monthly: limit('days', 30, [7, 60], '关注对象探访间隔', 'Visit, key persons'),
  welfare_visit_quarterly: limit('days', 90, [30, 180], '一般对象探访间隔', 'Visit, general'),
  welfare_visit_change: limit('hours', 24, [1, 72], '情况变化后探访', 'Visit after a major change'),

  // Figures
  small_cell: limit('count', 5, [3, 20], '小数值隐去阈值', 'Small cells are suppressed below', {
    title: '中华人民共和国个人信息保护法',
    version: '2021-11-01',
    article: '第六条',
  }),
} as const;

/** The name of a limit. */
export type LimitName = keyof typeof limitTable;

/** The names, in the order of the table. */
export const LIMIT_NAMES = Object.keys(limitTable) as LimitName[];

function limit<Unit extends LimitDefinition['unit']>(
  unit: Unit,
  value: number,
  [min, max]: readonly [number, number],
  zh: string,
  en: string,
  basis: LimitDefinition['basis'] = OWN_RULE,
) {
  return { name: { zh, en }, unit, value, min, max, basis, fixedByLaw: false };
}
