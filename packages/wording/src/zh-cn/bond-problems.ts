/** 并案、拆分、返潮观察、机构调整被拒绝的原因。 */
export const bondProblems = {
  JOINED_INTO_ITSELF: {
    title: '不能并入自身',
    detail: '请选择另一件案件。',
  },
  JOIN_TARGET_JOINED: {
    title: '对方案件已并入其他案件',
    detail: '请直接并入它现在所在的案件。',
  },
  JOIN_TARGET_NOT_OPEN: {
    title: '对方案件不在办理中',
    detail: '只能并入在办的案件，对方现为“{stage:stage}”。',
  },
  JOIN_OF_TWO_LEVELS: {
    title: '两件案件的办理层级不同',
    detail: '请先上报或下派到同一层级，再并案。',
  },
  JOIN_OF_TWO_RESTRICTIONS: {
    title: '两件案件的保密等级不同',
    detail: '请先把保密等级调整一致，再并案。',
  },
  JOINED_CASES_INSIDE: {
    title: '已有案件并入本案',
    detail: '请把对方并入本案，或先撤销原来的并案。',
  },
  JOIN_UNKNOWN: {
    title: '没有这次并案',
    detail: '请刷新后查看案件现状。',
  },
  CHILD_UNKNOWN: {
    title: '本案没有这件子案',
    detail: '请刷新后查看案件现状。',
  },
  EVIDENCE_UNKNOWN: {
    title: '本案没有这份证据',
    detail: '请从本案已有的证据中选择。',
  },
  TYPE_NOT_WATCHED: {
    title: '此类案件不做返潮观察',
    detail: '只有经过整改的案件类型才安排回头看。',
  },
  WATCH_RUNNING: {
    title: '返潮观察正在进行',
    detail: '请在现有的观察中登记回头看的结果。',
  },
  WATCH_OVER: {
    title: '返潮观察已结束',
    detail: '如又出现问题，请登记新的诉求。',
  },
  WATCH_UNKNOWN: {
    title: '没有这次返潮观察',
    detail: '请刷新后查看案件现状。',
  },
  AREA_CLOSED: { title: '该区划已撤销', detail: '请选择现在的区划。' },
  REORGANISATION_NOT_IN_FORCE: {
    title: '机构调整尚未生效',
    detail: '自{effectiveFrom}起才能划转。',
  },
} as const;
