/**
 * One sentence per event for the timeline. `{field:vocabulary}` words a code, `{field:deadline}` and `{field:time}` write
 * a moment in Shanghai time, `{field:count}` counts. No sentence repeats personal text.
 */
export const event = {
  ReportFiled: '登记诉求（{channel:reportChannel}）',
  ReportAnswered: '即时答复（{kind:answerKind}）',
  ReportDeclined: '不予受理：{reason:declineReason}',
  ReportAttachedToCase: '并入案件',
  ReportDetachedFromCase: '移出案件',

  CaseOpened: '立案，案号 {caseNumber}',
  ReportAttached: '并入一条诉求',
  ReportDetached: '移出一条诉求',
  CaseAccepted: '受理，办理时限至 {due.at:deadline}',
  CaseDeclined: '不予受理：{reason:declineReason}',
  ResolvedOnSpot: '当场化解',
  CaseResolved: '办结：{outcome:outcome}（诉求{finding:finding}）',
  Verified: '核查通过，结案',
  VerificationFailed: '核查未通过，退回办理',
  CallbackDone: '回访：反映人表示{resolved:callbackResolved}',
  CallbackMissed: '回访未联系上（第 {attempt} 次）',
  CaseReopened: '重开（{requestedBy:reopenRequest}），办理时限至 {due.at:deadline}',

  ContactMade: '已联系反映人（{channel:contactChannel}）',
  ContactAttempted: '未联系上反映人（第 {attempt} 次，{channel:contactChannel}）',
  SiteChecked: '现场核实：{finding:finding}',
  NoteAdded: '添加{confidential:noteKind}',
  EvidenceAdded: '添加证据：{evidence.kind:evidenceKind}',

  Dispatched: '派单给 {leadUnit}，{taskDueAt:deadline} 前完成',
  Signed: '{unit} 签收',
  DeemedSigned: '{unit} 在异议期内未提出异议，视为签收',

  WhistleBlown: '吹哨：请 {departments} 于 {meetingAt:time} 到场',
  DepartmentReportedIn: '{department} 报到',
  WhistleClosed: '哨声办结',

  AdvisoryIssued: '发出告知书，{due.at:deadline} 前整改',
  OrderIssued: '{authority} 发出责令改正通知书（{documentNumber}），{due.at:deadline} 前改正',
  Rechecked: '复查：{leadsTo:recheckLeadsTo}',

  MediationProposed: '{origin:mediationOrigin}，当事人 {parties:count} 方',
  ChannelSet: '办理渠道：{channel:channel}',
  PartyConsented: '一方当事人同意调解',
  PartyRefused: '一方当事人不同意调解，调解暂停',
  MediatorAppointed: '确定调解员（{way:appointmentWay}）',
  InterestDisclosed: '调解员披露：{interest:interest}',
  RecusalRequested: '申请调解员回避',
  MediatorReplaced: '更换调解员',
  SessionScheduled: '约定调解：{startsAt:time}，{room}',
  SessionHeld: '进行调解，到场 {attendedBy:count} 方',
  SessionAdjourned: '调解改期：{reason:adjournReason}',
  MediationExtended: '各方同意，调解期限延长至 {due.at:deadline}',
  AgreementReached: '达成{form:agreementForm}',
  AgreementSigned: '{act:signingAct}',
  AgreementEffective: '协议生效，{confirmationDue.at:deadline} 前可共同申请司法确认',
  ObligationReminded: '提醒履行',
  ObligationPerformed: '约定事项{result:performanceResult}',
  ObligationDefaulted: '约定事项未履行',
  MediationTerminated: '终止调解：{ground:terminationGround}，已告知其他解决途径',

  HandedToPolice: '移送 {station}（{reasonCode:policeReason}）',
  PoliceAccepted: '公安受理',
  PoliceReturned: '公安退回',
  Commissioned: '公安委托人民调解（{letterNumber}）',
  DangerReported: '激化风险报告，须在 {acknowledgeBy:time} 前响应',
  DangerAcknowledged: '激化风险报告已响应',

  AreaEstablished: '设立{level:areaLevel}：{name}',
  AreaRenamed: '更名为 {name}',
  UnitEstablished: '登记单位：{name}（{kind:unitKind}）',
  MediatorRegistered: '调解员入册，任期 {termFrom} 至 {termTo}',
} as const;
