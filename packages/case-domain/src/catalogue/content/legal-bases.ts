import type { LegalBasis } from '../../vocabulary.js';

const CIVIL_CODE = '中华人民共和国民法典';
const MEDIATION = law('中华人民共和国人民调解法', '2011-01-01');
const FIRE = '中华人民共和国消防法';
const PUBLIC_ORDER = law('中华人民共和国治安管理处罚法', '2026-01-01');
const PROPERTY = law('物业管理条例', '2018-03-19');
const PETITIONS = law('信访工作条例', '2022-05-01');
const LETTING = law('商品房屋租赁管理办法', '2011-02-01', '第八条');
const RENTAL = law('住房租赁条例', '2025-09-15');

/** Titles with the day the version came into force, never a bare article number. */
const legalBases: Readonly<Record<string, readonly LegalBasis[]>> = {
  FW01: [law(CIVIL_CODE, '2021-01-01', '第二百八十八条'), law(CIVIL_CODE, '2021-01-01', '第二百九十六条')],
  FW02: [law(CIVIL_CODE, '2021-01-01', '第二百七十三条'), PROPERTY],
  FW04: [law('中华人民共和国特种设备安全法', '2014-01-01')],
  FW06: [PROPERTY],
  FW07: [law('中华人民共和国城乡规划法', '2019-04-23', '第六十四条')],
  FW08: [law('住宅室内装饰装修管理办法', '2011-01-26', '第五条')],
  ZL01: [LETTING, RENTAL],
  ZL02: [law(FIRE, '2021-04-29'), RENTAL],
  ZL03: [PUBLIC_ORDER],
  ZL04: [law(CIVIL_CODE, '2021-01-01', '第七百零三条'), RENTAL, MEDIATION],
  ZL05: [RENTAL],
  JF01: [law(CIVIL_CODE, '2021-01-01', '第二百八十八条'), MEDIATION],
  JF02: [law('中华人民共和国噪声污染防治法', '2022-06-05'), MEDIATION],
  JF04: [law('中华人民共和国反家庭暴力法', '2016-03-01', '第十四条')],
  JF05: [PROPERTY, MEDIATION],
  JF08: [law('中华人民共和国劳动争议调解仲裁法', '2008-05-01'), MEDIATION],
  JF09: [law('中华人民共和国消费者权益保护法', '2014-03-15'), MEDIATION],
  JF11: [law('中华人民共和国农村土地承包经营纠纷调解仲裁法', '2010-01-01'), MEDIATION],
  HJ01: [law(FIRE, '2021-04-29', '第二十八条')],
  HJ02: [law('中华人民共和国固体废物污染环境防治法', '2020-09-01')],
  HJ03: [law(FIRE, '2021-04-29', '第二十八条')],
  HJ04: [law('高层民用建筑消防安全管理规定', '2021-08-01', '第三十七条')],
  HJ05: [law('中华人民共和国动物防疫法', '2021-05-01', '第三十条')],
  HJ06: [law(CIVIL_CODE, '2021-01-01', '第一千二百五十四条')],
  HJ07: [law('城市市容和环境卫生管理条例', '2017-03-01')],
  AQ01: [law(FIRE, '2021-04-29')],
  AQ02: [law('城镇燃气管理条例', '2016-02-06')],
  AQ03: [PUBLIC_ORDER],
  AQ04: [law('中华人民共和国反电信网络诈骗法', '2022-12-01')],
  GA01: [law('中华人民共和国老年人权益保障法', '2018-12-29')],
  GA02: [law('社会救助暂行办法', '2019-03-02')],
  ZX03: [PETITIONS],
  ZX04: [MEDIATION, PETITIONS],
};

/** Where no law of its own is named: disputes go by the law on mediation, the rest needs none. */
export function legalBasesOf(code: string): readonly LegalBasis[] {
  return legalBases[code] ?? (code.startsWith('JF') ? [MEDIATION] : []);
}

function law(title: string, version: string, article?: string): LegalBasis {
  return { title, version, ...(article === undefined ? {} : { article }) };
}
