/** Why the rules of mediation say no, and what is open instead. One entry per refusal code of the domain. */
export const mediationProblems = {
  AGREEMENT_NOT_IN_EFFECT: { title: '协议尚未生效', detail: '请先登记其余签字和盖章。' },
  APPLICATION_NOT_JOINT: {
    title: '须由全体当事人共同申请',
    detail: '司法确认须由全体当事人共同申请，请将各方全部登记。',
  },
  APPLIED_BEFORE_EFFECT: { title: '申请时间早于协议生效时间', detail: '请核对申请日期。' },
  CONFIRMATION_APPLIED_ALREADY: {
    title: '已申请司法确认',
    detail: '该协议的申请正在审查或已有结果，无需重复申请。',
  },
  CONFIRMATION_UNKNOWN: { title: '没有这项司法确认申请', detail: '请刷新页面后再试。' },
  COURT_ANSWERED_ALREADY: { title: '法院已答复', detail: '请查看该申请的办理记录。' },
  COURT_DECIDED_ALREADY: { title: '该申请已有结果', detail: '请查看该申请的办理记录。' },
  COURT_NOT_ANSWERED_YET: { title: '法院尚未受理', detail: '请先登记法院是否受理。' },
  COURT_STEPS_OUT_OF_ORDER: { title: '时间早于上一步骤', detail: '法院各步骤按先后登记，请核对日期。' },
  JOINT_APPLICATION_TOO_LATE: {
    title: '已超过三十日',
    detail: '司法确认应在协议生效之日起三十日内共同申请；当事人仍可就协议向人民法院起诉。',
  },
  MATTER_NOT_CONFIRMABLE: {
    title: '该事项不能申请司法确认',
    detail: '涉及身份、收养、婚姻关系的协议不予司法确认，当事人可以向人民法院起诉。',
  },
  MEDIATION_UNKNOWN: { title: '没有这次调解', detail: '请刷新页面后再试。' },
  MEDIATION_ENDED: { title: '这次调解已经结束', detail: '如当事人愿意，可以重新提出调解。' },
  MEDIATION_EXPIRED: {
    title: '调解期限已过',
    detail: '期限已于 {dueAt:deadline} 届满，届满前各方同意才能延长。',
  },
  MEDIATION_NOT_EXPIRED: { title: '调解期限未满', detail: '请选择其他终止原因。' },
  MEDIATION_ALREADY_OPEN: { title: '已有一次调解在进行', detail: '请在这次调解中继续。' },
  POLICE_ASSESSMENT_MISSING: {
    title: '公安机关尚未评估',
    detail: '疑似家庭暴力须先由公安机关评估，之后才能调解。',
  },
  VICTIM_NOT_RECORDED: {
    title: '未登记受害人情况',
    detail: '请先登记受害人的行为能力、是否未成年及报警意愿。',
  },
  MINOR_KEEPS_RESTRICTED: { title: '涉及未成年人', detail: '涉及未成年人的案件须保持限制知悉。' },
  POLICE_NOT_INVOLVED: { title: '本案未移送公安', detail: '请先移送派出所。' },
  DOCUMENT_NUMBER_MISSING: { title: '缺少文书编号', detail: '告诫书、处罚或刑事立案须填写文书编号。' },
  MEDIATION_FROZEN_BY_POLICE: {
    title: '公安正在处理，人民调解暂停',
    detail: '公安退回或者出具委托人民调解书后可以继续。',
  },
  MEDIATION_NEEDS_TWO_PARTIES: { title: '调解须有两方以上当事人', detail: '请补充另一方当事人。' },
  ANOTHER_CHANNEL_ACTIVE: {
    title: '已在其他渠道办理',
    detail: '现在的渠道是“{channel:channel}”，同一时间只走一个渠道。',
  },
  COMMISSION_LETTER_MISSING: { title: '没有委托人民调解书', detail: '请先由公安登记委托。' },

  PARTY_UNKNOWN: { title: '没有这位当事人', detail: '请从这次调解的当事人中选择。' },
  PARTY_TWICE: { title: '同一当事人出现了两次', detail: '每位当事人只填一次。' },
  PARTY_REFUSES: { title: '有当事人不同意调解', detail: '调解以自愿为前提；该方重新同意之后才能继续。' },
  CONSENT_MISSING: { title: '还有当事人没有表示同意', detail: '请先登记每一方的意愿。' },

  MEDIATOR_UNKNOWN: { title: '调解员名册上没有此人', detail: '请从名册中选择。' },
  MEDIATOR_MISSING: { title: '还没有确定调解员', detail: '请先由当事人选定，或者由调解委员会指定。' },
  MEDIATOR_NOT_IN_TERM: {
    title: '调解员不在任期内',
    detail: '任期为 {termFrom} 至 {termTo}，请另选调解员。',
  },
  MEDIATOR_IS_A_PARTY: { title: '调解员是当事人', detail: '请另选与此事无关的调解员。' },
  MEDIATOR_RECUSED: { title: '这位调解员已经回避', detail: '请另选调解员。' },
  MEDIATOR_NOT_DISCLOSED: { title: '调解员尚未披露利害关系', detail: '请先登记披露情况。' },
  MEDIATOR_NOT_ACCEPTED: { title: '还有当事人未接受这位调解员', detail: '请征得每一方同意。' },
  MEDIATOR_OBJECTED_TO: { title: '有当事人不接受这位调解员', detail: '请另选各方都接受的调解员。' },
  MEDIATOR_ALREADY_APPOINTED: { title: '已经有调解员', detail: '如需更换，请申请回避。' },
  NOT_THE_MEDIATOR: { title: '这位不是现任调解员', detail: '请核对调解员。' },
  DISCLOSURE_WITHOUT_STATEMENT: { title: '披露没有写明内容', detail: '请写明与当事人或者此事有何关系。' },

  SESSION_UNKNOWN: { title: '没有这次调解会', detail: '请刷新页面后再试。' },
  SESSION_ALREADY_HELD: { title: '这次调解会已经举行', detail: '请约定下一次。' },
  SESSION_WITHOUT_PARTIES: { title: '没有当事人到场', detail: '当事人未到场的，请登记改期。' },
  ATTENDEE_UNKNOWN: { title: '到场人不在名单上', detail: '到场的只能是当事人、各方同意的参加人和调解员。' },
  PARTICIPANT_WITHOUT_CONSENT: {
    title: '有当事人不同意其他人参加',
    detail: '邀请其他人参加，须经每一方同意。',
  },
  EXTENSION_NEEDS_EVERY_PARTY: { title: '延长须经各方同意', detail: '请征得每一方同意后再延长。' },

  AGREEMENT_UNKNOWN: { title: '没有这份协议', detail: '请刷新页面后再试。' },
  AGREEMENT_REPLACED: { title: '已有新的协议', detail: '请签署最新的协议。' },
  AGREEMENT_IS_ORAL: { title: '口头协议不用签署', detail: '口头协议由调解员记录后即生效。' },
  AGREEMENT_NOT_DECLARED_LAWFUL: {
    title: '请确认协议内容合法',
    detail: '调解员须确认协议不违反法律、不损害他人和公共利益。',
  },
  AGREEMENT_WITHOUT_OBLIGATIONS: {
    title: '协议没有约定事项',
    detail: '请写明谁在何时前做什么；当场履行完毕的请注明。',
  },
  WRITTEN_FORM_REQUIRED: {
    title: '须订立书面协议',
    detail: '当事人要求书面，或者不能当场履行的，应当订立书面协议。',
  },
  SIGNED_BEFORE_AGREEMENT: {
    title: '签署早于达成协议',
    detail: '协议于 {reachedAt:time} 达成，请核对签署时间。',
  },
  OBLIGATION_UNKNOWN: { title: '没有这项约定', detail: '请刷新页面后再试。' },
  OBLIGATION_TWICE: { title: '同一约定事项出现了两次', detail: '每项约定使用各自的标识。' },
  OBLIGATION_DEBTOR_UNKNOWN: { title: '履行人不是当事人', detail: '请从当事人中选择履行人。' },
  OBLIGATION_CREDITOR_UNKNOWN: { title: '受益人不是当事人', detail: '请从当事人中选择受益人。' },
  OBLIGATION_TO_ONESELF: { title: '履行人和受益人是同一人', detail: '请核对双方。' },
  OBLIGATION_CONTENT_MISSING: { title: '没有写明要做什么', detail: '请写得具体，便于履行和司法确认。' },
  OBLIGATION_AMOUNT_MISSING: { title: '没有写明金额', detail: '涉及付款的，请填写金额。' },
  OBLIGATION_DUE_BEFORE_AGREEMENT: { title: '履行期限早于协议', detail: '请填写协议之后的期限。' },
  OBLIGATION_NOT_YET_DUE: { title: '履行期限未到', detail: '到 {dueAt:deadline} 仍未履行，才能登记未履行。' },
  OBLIGATION_ALREADY_PERFORMED: { title: '这项约定已经履行', detail: '无需再次登记。' },
  RESULT_CONTRADICTS_DUE_DATE: {
    title: '履行情况与期限不符',
    detail: '期限为 {dueAt:deadline}，请核对是按期还是逾期。',
  },

  RIGHTS_NOT_TOLD: {
    title: '没有告知其他途径',
    detail: '终止调解时，须告知当事人可以仲裁、行政或者诉讼等途径维权。',
  },
  UNDISPUTED_FACTS_NEED_CONSENT: {
    title: '记录无争议事实须经各方同意',
    detail: '请征得每一方同意，或者不作记录。',
  },
} as const;
