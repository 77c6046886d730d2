import type { Flow, TypeTemplate } from '../catalogue.js';

const REPLY: TypeTemplate = {
  use: 'public_reply',
  text: {
    zh: '您反映的{matter}已于{date}办理,结果:{outcome}。如有异议,可在{reopen_days}天内提出重开。',
    en: 'What you reported, {matter}, was dealt with on {date}: {outcome}. You may ask to reopen it within {reopen_days} days.',
  },
};

const ADVISORY: TypeTemplate = {
  use: 'advisory',
  text: {
    zh: '经查看,您处存在以下情况:{items}。依据{law},建议于{deadline}前整改。社区届时上门复查;如需帮助,请联系{contact}。',
    en: 'We found: {items}. Under {law} you are advised to put this right by {deadline}. The community will come and look; for help, call {contact}.',
  },
};

const INVITATION: TypeTemplate = {
  use: 'mediation_invitation',
  text: {
    zh: '对方就{matter}申请人民调解。调解自愿、免费,您可以接受、拒绝或中途终止,也可以选择调解员。请于{deadline}前告知意见。',
    en: 'The other side asks for people’s mediation about {matter}. It is free and voluntary: you may accept, refuse, end it, and choose the mediator. Please answer by {deadline}.',
  },
};

const ownAdvisory: Readonly<Record<string, TypeTemplate['text']>> = {
  ZL01: {
    zh: '经现场查看,该房屋存在:{items}。原设计的房间为最小出租单位,厨房、卫生间、阳台和地下储藏室不得供人居住(商品房屋租赁管理办法,2011-02-01,第八条)。请于{deadline}前恢复原状,并妥善安置租客;逾期将报告有执法权的部门处理。',
    en: 'We found in this flat: {items}. A room as designed is the smallest unit to let; kitchens, bathrooms, balconies and basements are not lived in (Commodity Housing Lease Measures, 2011-02-01, art. 8). Please restore it by {deadline} and see that tenants are housed; after that the enforcing authority is told.',
  },
  FW07: {
    zh: '经查看,该处涉嫌未取得规划许可建设:{items}(城乡规划法,2019-04-23,第六十四条)。请停止施工,于{deadline}前自行改正或提交许可文件。是否违法由有权机关认定。',
    en: 'This may have been built without planning permission: {items} (Urban and Rural Planning Law, 2019-04-23, art. 64). Please stop, and put it right or show the permission by {deadline}. Whether it is unlawful is for the authority to say.',
  },
  AQ01: {
    zh: '经查看,该处存在消防隐患:{items}(消防法,2021-04-29)。请立即消除;不能立即消除的,请停止使用,并于{deadline}前整改。',
    en: 'There is a fire hazard: {items} (Fire Protection Law, 2021-04-29). Please remove it at once; where that cannot be done, stop the use and put it right by {deadline}.',
  },
  HJ01: {
    zh: '楼道、安全出口不得堆放物品(消防法,2021-04-29,第二十八条)。请于{deadline}前清理:{items}。搬运有困难的,社区可以协助。',
    en: 'Corridors and exits are kept free (Fire Protection Law, 2021-04-29, art. 28). Please clear by {deadline}: {items}. The community helps with carrying.',
  },
};

/** Texts to begin with: a reply always, an advisory where things are put right, an invitation where people mediate. */
export function templatesOf(code: string, flow: readonly Flow[]): readonly TypeTemplate[] {
  const text = ownAdvisory[code];
  return [
    REPLY,
    ...(flow.includes('R') ? [text ? { ...ADVISORY, text } : ADVISORY] : []),
    ...(flow.includes('M') ? [INVITATION] : []),
  ];
}
