import type { AdvisoryContent, AgreementContent, MinutesContent, OrderContent } from '../src/index.js';

/** Made-up documents with everything in them that a document can have. */

const APPLICANT = '0190a1b2-0000-7000-8000-000000000001';
const RESPONDENT = '0190a1b2-0000-7000-8000-000000000002';

export const agreement: AgreementContent = {
  kind: 'agreement',
  caseNumber: '370199001001-2026-000042',
  documentId: '0190a1b2-0000-7000-8000-0000000000a1',
  committee: '示范区向阳社区人民调解委员会',
  parties: [
    {
      partyId: APPLICANT,
      standing: 'applicant',
      name: '赵大同',
      idNumber: '370102198001011234',
      phone: '13812345678',
      address: '示范区向阳社区3号楼2单元502室',
    },
    { partyId: RESPONDENT, standing: 'respondent', name: '钱小满', phone: '13987654321' },
  ],
  facts:
    '2026年11月20日，申请人发现卧室天花板渗水，墙面和地板受损。经现场闭水试验，渗漏来自被申请人卫生间的下水管接口。\n双方对渗漏原因没有争议，对损失数额有争议：申请人主张5,000元，被申请人认为不超过2,000元。被申请人对渗漏负有维修和赔偿责任。',
  partial: false,
  performedAtOnce: false,
  confirmable: true,
  obligations: [
    {
      debtor: RESPONDENT,
      content: '修复卫生间下水管接口，并做闭水试验24小时，由双方共同确认不再渗漏',
      dueAt: '2026-12-05T16:00:00.000Z',
    },
    {
      debtor: RESPONDENT,
      creditor: APPLICANT,
      content: '赔偿卧室墙面、地板损失',
      amountFen: 320_050,
      manner: '银行转账，一次付清',
      dueAt: '2026-12-31T16:00:00.000Z',
    },
  ],
  madeAt: '2026-11-24T02:30:00.000Z',
  acts: {},
};

const notice = {
  caseNumber: '370199001001-2026-000043',
  addressee: '孙立群',
  place: '示范区向阳街道向阳社区 5号楼 1单元301室',
  items: [
    '拆除客厅内的隔断，恢复原设计房间',
    '每间居室居住人数不超过2人，人均租住面积不低于5平方米',
    '厨房、阳台、卫生间不得供人居住',
  ],
  due: { at: '2026-12-01T16:00:00.000Z', provisional: false },
  service: { servedAt: '2026-11-24T02:00:00.000Z', how: 'handed_over', receivedBy: '孙立群' },
  madeAt: '2026-11-24T01:30:00.000Z',
} as const;

export const advisory: AdvisoryContent = {
  ...notice,
  kind: 'advisory',
  documentId: '0190a1b2-0000-7000-8000-0000000000b1',
  issuer: '示范区向阳社区居民委员会',
  basis: [
    { title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条' },
    { title: '《住房租赁条例》', version: '2025-09-15' },
  ],
};

export const order: OrderContent = {
  ...notice,
  kind: 'order',
  documentId: '0190a1b2-0000-7000-8000-0000000000c1',
  documentNumber: '示综执责改字〔2026〕第17号',
  issuer: '示范区向阳街道综合行政执法队',
  basis: [{ title: '商品房屋租赁管理办法', version: '2011-02-01', article: '第八条、第二十二条' }],
};

export const minutes: MinutesContent = {
  kind: 'minutes',
  caseNumber: '370199001001-2026-000042',
  documentId: '0190a1b2-0000-7000-8000-0000000000d1',
  committee: '示范区向阳社区人民调解委员会',
  mediationId: '0190a1b2-0000-7000-8000-0000000000d0',
  matter: '3号楼卧室漏水',
  sessionNumber: 2,
  heldAt: '2026-11-24T01:30:00.000Z',
  room: '社区调解室一',
  open: false,
  present: [
    { standing: 'applicant', name: '赵大同' },
    { standing: 'respondent', name: '钱小满' },
    { capacity: '楼长', name: '周阿姨' },
  ],
  absentParties: [{ standing: 'third' }],
  text: '调解员：今天继续就漏水的赔偿进行调解，双方对上次的闭水试验结果有没有异议？\n赵大同：没有。墙面重做报价3,200.50元，地板还能用。\n钱小满：下水管我来修，赔偿可以，但希望年底前付。\n调解员：双方是否同意按3,200.50元，2026年12月31日前付清？\n赵大同：同意。\n钱小满：同意。',
  madeAt: '2026-11-24T02:40:00.000Z',
};
