/** Why the rules of the work say no, and what is open instead. One entry per refusal code of the domain. */
export const caseProblems = {
  REPORT_UNKNOWN: { title: '没有这条诉求', detail: '没有这条诉求，或者不在您的工作范围内。' },
  PHOTO_NOT_NAMED: { title: '诉求中没有登记这张照片', detail: '照片须在登记诉求时列明，请另行登记。' },
  REPORT_NOT_PENDING: { title: '这条诉求已经处理', detail: '诉求现为“{stage:reportStatus}”。' },
  REPORT_ALREADY_ATTACHED: {
    title: '这条诉求已并入案件',
    detail: '一条诉求只能属于一个案件，如需更换请先移出。',
  },
  REPORT_NEEDS_A_CASE: {
    title: '这条诉求需要立案办理',
    detail: '即时答复适用于咨询和建议；有事要办的，请立案。',
  },

  CASE_UNKNOWN: { title: '没有这个案件', detail: '没有这个案件，或者不在您的工作范围内。' },
  AREA_UNKNOWN: { title: '没有这个区域', detail: '请从区域列表中选择，填写到网格或社区。' },
  PLACE_CARRIES_PERSONAL_DATA: {
    title: '楼栋含有个人信息',
    detail: '楼栋人人可见，请把其中的{traces:personalTrace}写到详细地址里。',
  },
  UNIT_UNKNOWN: { title: '没有这个单位', detail: '请从单位列表中选择。' },
  AREA_EXISTS: { title: '这个区域代码已被使用', detail: '同一代码已登记为另一个区域，请核对。' },
  UNIT_EXISTS: { title: '这个单位代码已被使用', detail: '同一代码已登记为另一个单位，请核对。' },
  MEDIATOR_TERM_UNLAWFUL: {
    title: '调解员任期不符合规定',
    detail: '任期为 {years} 年以内，届满日期须晚于起始日期，可以连任。',
  },
  CASE_NOT_OPEN: { title: '案件已不在办理中', detail: '案件现处于“{stage:stage}”。' },
  STAGE_NOT_ALLOWED: {
    title: '现阶段不能这样办理',
    detail: '案件现处于“{stage:stage}”；这项操作适用于：{allowed:stage}。',
  },
  OCCURRED_IN_THE_FUTURE: { title: '时间晚于现在', detail: '只能登记已经发生的事，请核对时间。' },
  LATE_REASON_REQUIRED: { title: '补录须说明原因', detail: '事情发生已超过 24 小时，请写明为何现在才登记。' },
  NOT_OF_THIS_UNIT: { title: '应由承担此事的单位办理', detail: '请由该单位的工作人员登录后办理。' },
  EVIDENCE_EMPTY: { title: '证据没有内容', detail: '照片和音像须上传文件，其他证据须上传文件或写明内容。' },

  CASE_EXISTS: { title: '这个案件标识已被使用', detail: '请用新的标识立案。' },
  CASE_TYPE_UNKNOWN: { title: '没有这个案件类型', detail: '请从类型目录中选择。' },
  CLEAR_FIELD_CARRIES_PERSONAL_DATA: {
    title: '“{field}”含有个人信息',
    detail: '这一项不加密保存，请删去其中的{traces:personalTrace}。',
  },
  TITLE_CARRIES_PERSONAL_DATA: {
    title: '标题含有个人信息',
    detail: '标题人人可见、可检索，请删去其中的{traces:personalTrace}，写到正文里。',
  },
  DUE_CLASS_TOO_LONG: {
    title: '办理时限超过规定',
    detail: '这类案件最长为“{longest:dueClass}”，更长须申请延期。',
  },
  ONLY_AN_IMPORT_TAKES_OVER_A_DUE_DATE: {
    title: '只有导入历史案件时可沿用原系统时限',
    detail: '请直接受理，系统按案件类型计算办理时限。',
  },
  REPORT_NOT_ATTACHED: { title: '这条诉求不在本案中', detail: '请刷新页面后再试。' },
  LAST_REPORT_STAYS: { title: '本案只有这一条诉求', detail: '案件至少保留一条诉求。' },
  TYPE_NOT_FOR_THE_SPOT: { title: '这类案件不能当场化解', detail: '请先受理，再按流程办理。' },
  RISK_TOO_HIGH_FOR_THE_SPOT: {
    title: '有风险的案件不能当场化解',
    detail: '本案为{risk:risk}，请先受理，再按流程办理。',
  },
  REPORTER_NOT_CONTACTED: {
    title: '还没有联系反映人',
    detail: '请先联系并登记；在不同时间三次联系不上，可视为无法联系。',
  },
  OUTCOME_NOT_FOR_TYPE: {
    title: '这类案件没有这种结果',
    detail: '请选择与实际相符的结果；确未解决的，可以如实登记“未解决”。',
  },
  REASON_NOT_RESOLVED_MISSING: {
    title: '请写明未解决的原因',
    detail: '未解决可以如实登记，但要向反映人说清原因。',
  },
  MATTERS_STILL_OPEN: { title: '还有事项没有了结', detail: '请先了结：{matters:openMatter}。' },
  EVIDENCE_MISSING: { title: '缺少办结证据', detail: '这类案件办结须有{evidence:evidenceRule}。' },
  POLICE_REPORT_MISSING: {
    title: '必须先报警',
    detail: '这类事项办结前须移送公安，或者登记公安受案回执号。',
  },
  RESOLVER_MAY_NOT_VERIFY: { title: '办结人不能核查', detail: '请由另一位工作人员核查。' },
  HANDLER_MAY_NOT_CALL_BACK: { title: '经办人不能回访', detail: '请由没有经办此案的回访员回访。' },
  CALLBACK_ATTEMPTS_USED_UP: {
    title: '回访次数已满',
    detail: '已回访 {attempts} 次未联系上，无需再次登记。',
  },
  CALLBACK_WINDOW_OVER: { title: '回访期已过', detail: '回访应在 {until:deadline} 前完成。' },
  REOPEN_WINDOW_OVER: { title: '重开期已过', detail: '{until:deadline} 后不能重开，请登记为新的诉求。' },

  DISPATCH_UNKNOWN: { title: '没有这次派单', detail: '请刷新页面后查看现在的派单。' },
  DISPATCH_REPLACED: { title: '这次派单已被新的派单取代', detail: '请查看现在的派单。' },
  LEAD_CANNOT_SUPPORT: { title: '主办单位不能同时协办', detail: '请把主办单位从协办单位中去掉。' },
  TASK_DUE_IN_THE_PAST: { title: '完成时间已经过去', detail: '请填写今后的完成时间。' },
  OUTSIDE_COMMUNITY_DUTIES: {
    title: '不属于社区职责清单',
    detail:
      '社区不主办职责清单以外的事项，请派给有职责的街道或部门；确需社区主办的，请写明理由，社区可以提出异议。',
  },
  ONLY_THE_SYSTEM_DEEMS_SIGNED: { title: '视为签收由系统登记', detail: '请由主办单位签收。' },
  ONLY_THE_SYSTEM_WATCHES_CLOCKS: {
    title: '时限节点由系统登记',
    detail: '时限到期时系统会自动登记，无需手工操作。',
  },
  CLOCK_UNKNOWN: { title: '没有这项时限', detail: '请刷新页面后再试。' },
  LIMIT_NOT_REACHED: { title: '时限尚未到期', detail: '这一节点要到 {until:deadline} 才到。' },
  OBJECTION_WINDOW_OPEN: { title: '异议期未满', detail: '主办单位在 {until:deadline} 前可以提出异议。' },

  WHISTLE_UNKNOWN: { title: '没有这次吹哨', detail: '请刷新页面后再试。' },
  WHISTLE_CLOSED: { title: '哨声已经办结', detail: '办结之后不能再报到。' },
  MEETING_IN_THE_PAST: { title: '到场时间已经过去', detail: '请约定今后的时间。' },
  DEPARTMENT_TWICE: { title: '同一部门出现了两次', detail: '每个部门只填一次。' },
  DEPARTMENT_NOT_CALLED: { title: '没有吹哨请这个部门', detail: '只有被请到场的部门需要报到和评价。' },
  DEPARTMENT_NOT_RATED: { title: '还有部门没有评价', detail: '办结前请逐一评价被请到场的部门。' },
  DEPARTMENT_WAS_PRESENT: { title: '这个部门已经报到', detail: '已报到的部门不能评为未到场。' },
  SUMMONS_MISSING: { title: '缺少通知记录', detail: '评为未到场，须写明何时、如何通知的。' },

  NOTICE_UNKNOWN: { title: '没有这份文书', detail: '请刷新页面后再试。' },
  NOTICE_ENDED: { title: '这份文书已经了结', detail: '所有整改事项都已复查完毕。' },
  NOTICE_ITEM_UNKNOWN: { title: '没有这个整改事项', detail: '请对照文书上的事项填写。' },
  NOTICE_ITEM_TWICE: { title: '同一整改事项出现了两次', detail: '每个事项只填一次。' },
  SERVED_IN_THE_FUTURE: { title: '送达时间晚于现在', detail: '送达之后才能登记，期限从送达起算。' },
  DEADLINE_BEFORE_SERVICE: { title: '期限早于送达', detail: '改正期限须在送达之后。' },
  ONLY_AN_ENFORCING_AUTHORITY_ORDERS: {
    title: '只有执法单位可以责令改正',
    detail: '社区可以发告知书，或者提请有执法权的部门责令改正。',
  },
  ORDER_OF_ANOTHER_AUTHORITY: { title: '不能代其他单位责令改正', detail: '请以本单位名义登记。' },
  RECHECKED_BEFORE_SERVICE: { title: '复查早于送达', detail: '请核对复查时间。' },
  RECHECKER_CLAIMED_RECTIFICATION: { title: '复查人不能是申报整改的人', detail: '请由另一位工作人员复查。' },

  HANDOVER_UNKNOWN: { title: '没有这次移送', detail: '请刷新页面后再试。' },
  HANDOVER_ENDED: { title: '这次移送已经了结', detail: '如有需要，请重新移送。' },
  HANDOVER_ALREADY_OPEN: { title: '已经移送公安', detail: '请等待公安受理或者退回。' },
  NOT_A_POLICE_STATION: { title: '接收单位不是派出所', detail: '请从派出所中选择。' },
  DANGER_REPORT_UNKNOWN: { title: '没有这条激化风险报告', detail: '请刷新页面后再试。' },

  REASON_MISSING: { title: '请写明理由', detail: '这项改动须写明理由，请补上后再提交。' },
  NOT_FOR_THIS_ROLE: { title: '应由其他岗位办理', detail: '这一项由{roles:role}办理，请联系他们。' },
  TYPE_KEEPS_RESTRICTED: {
    title: '这类案件必须限知',
    detail: '案件类型“{typeCode}”依规定限知；如类型有误，请先重新定类。',
  },
  FIELD_NOT_CORRECTABLE: {
    title: '这一项不能更正',
    detail: '只能更正人工填写的文字；时间、人员、签名和编码不能更正，请按相应流程办理。',
  },
  CORRECTION_TOO_LONG: { title: '更正内容太长', detail: '更正后的文字超过了这一项的长度，请缩短。' },
  ENTRY_UNKNOWN: { title: '没有这条记录', detail: '请刷新页面，从时间线中选择要更正的记录。' },
  NOTE_UNKNOWN: { title: '没有这条办理记录', detail: '请刷新页面后再试。' },
  NOT_THE_AUTHOR: { title: '只有记录人可以这样做', detail: '请由写下这条记录的人登录后办理。' },
  SUPERVISION_ONLY_RISES: {
    title: '督办只能升级',
    detail: '现为“{present:supervision}”；只能给更重的督办，或者说明理由予以解除。',
  },
  SUPERVISION_REPLACED: { title: '这次督办已经升级', detail: '请查看并解除现在的督办。' },
  SUPERVISION_UNKNOWN: { title: '没有这次督办', detail: '请刷新页面后再试。' },
  RISK_TOO_HIGH_TO_WITHDRAW: {
    title: '高风险案件不能撤回',
    detail: '请继续办理；风险确已消除的，由社区或街道先调低风险等级。',
  },
  SAFETY_IS_NOT_WITHDRAWN: {
    title: '公共安全事项不能撤回',
    detail: '“{typeCode}”关系他人安全，反映人撤回意愿可写入办理记录，案件继续办理。',
  },
  OTHERS_REPORTED_IT_TOO: { title: '还有其他人反映', detail: '可将这位反映人的诉求移出，案件继续办理。' },
  REOPEN_WINDOW_OPEN: { title: '重开期未满', detail: '重开期满后才能归档。' },
  UNDER_LEGAL_HOLD: { title: '档案正在保全', detail: '请先解除保全。' },
  LEGAL_HOLD_UNKNOWN: { title: '没有这次保全', detail: '请刷新页面后再试。' },
  WHISTLE_PROPOSAL_UNKNOWN: { title: '没有这次吹哨提议', detail: '请刷新页面后再试，或者直接吹哨。' },
  NOTICE_NOT_OVERDUE: { title: '整改期限未到', detail: '期限为 {dueAt:deadline}。' },
} as const;
