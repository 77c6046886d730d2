import type { Bilingual } from '../catalogue.js';

type Checklist = readonly Bilingual[];

const own: Readonly<Record<string, Checklist>> = {
  FW01: [
    item('漏水部位已确认(专有或共有)', 'Leaking part found: private or common'),
    item('上下楼双方均已到场查看', 'Both floors were looked at together'),
    item('是否在保修期内', 'Within the warranty'),
    item('渗水已蔓延至电线或吊顶', 'Water has reached wiring or ceiling'),
    item('受损范围已拍照', 'Damage photographed'),
  ],
  FW07: [
    item('有规划许可', 'Planning permission shown'),
    item('正在施工', 'Building is going on'),
    item('占用公共部位', 'Common parts are occupied'),
    item('影响承重或消防通道', 'Load-bearing parts or fire lanes affected'),
    item('现状已拍照并量取尺寸', 'Photographed and measured'),
  ],
  ZL01: [
    item('起居室被分隔出租', 'Living room divided and let'),
    item('厨房、卫生间、阳台或地下室住人', 'Somebody lives in kitchen, bathroom, balcony or basement'),
    item('人均面积低于当地标准', 'Area per head below the local minimum'),
    item('每室人数超过当地标准', 'More persons per room than allowed'),
    item('有消防隐患(线路、灶具、出口)', 'Fire hazard: wiring, stoves, exits'),
    item('租客已登记', 'Tenants are registered'),
    item('转租人或中介已查明', 'Sub-lessor or agency known'),
  ],
  JF01: [
    item('双方均已分别听取', 'Each side was heard alone'),
    item('争议起因已查明', 'Cause of the dispute known'),
    item('有激化可能', 'It may escalate'),
    item('双方愿意调解', 'Both are willing to mediate'),
  ],
  JF04: [
    item('受害人现在安全', 'The victim is safe now'),
    item('有未成年人或需照护的人在场', 'Minors or persons in need of care are present'),
    item('受害人为无或限制民事行为能力人(须报警)', 'The victim lacks full capacity: police must be told'),
    item('已告知报警、庇护、人身安全保护令', 'Told of police, shelter and protection order'),
    item('受害人意愿已记录', 'The wish of the victim is on record'),
  ],
  AQ01: [
    item('疏散通道、安全出口畅通', 'Escape routes and exits are free'),
    item('消防设施完好有效', 'Fire equipment works'),
    item('有违规用火用电用气', 'Unlawful use of fire, electricity or gas'),
    item('有人住宿', 'Somebody sleeps there'),
    item('须立即停止使用', 'Use must stop at once'),
  ],
  HJ01: [
    item('占用楼道或安全出口', 'Corridor or exit is blocked'),
    item('有易燃物品', 'Inflammable things among them'),
    item('物主已查明', 'Owner known'),
    item('清理前后均已拍照', 'Photographed before and after'),
  ],
};

const byGroup: Readonly<Record<string, Checklist>> = {
  FW: [
    item('部位及权属已确认', 'Place and ownership known'),
    item('有人身危险', 'Danger to persons'),
    item('已通知物业或责任单位', 'Property company or responsible body told'),
    item('现状已拍照', 'Photographed'),
  ],
  ZL: [
    item('出租人、承租人已查明', 'Lessor and lessee known'),
    item('有书面合同', 'There is a written contract'),
    item('有消防隐患', 'Fire hazard'),
    item('租客已登记', 'Tenants are registered'),
  ],
  JF: [
    item('双方均已听取', 'Both sides heard'),
    item('争议事项及诉求已写明', 'Dispute and wishes are clear'),
    item('有激化可能', 'It may escalate'),
    item('双方愿意调解', 'Both are willing to mediate'),
  ],
  HJ: [
    item('现场情况属实', 'Found as reported'),
    item('责任人已查明', 'Responsible person known'),
    item('占用消防通道', 'A fire lane is blocked'),
    item('处理前后均已拍照', 'Photographed before and after'),
  ],
  AQ: [
    item('有现实危险', 'There is danger now'),
    item('已疏散或警示', 'Cleared or cordoned off'),
    item('已告知主管部门', 'Authority told'),
    item('现场已拍照', 'Photographed'),
  ],
  GA: [
    item('本人平安', 'The person is safe'),
    item('生活能够自理', 'Can look after oneself'),
    item('家属或监护人已联系', 'Family or guardian reached'),
    item('有救助需要', 'Help is needed'),
  ],
  ZX: [
    item('诉求已听明白并复述确认', 'Understood, and repeated back'),
    item('已告知办理途径和时限', 'Told how and until when'),
  ],
  QT: [item('现场情况属实', 'Found as reported'), item('责任单位已查明', 'Responsible body known')],
};

/** What to look at on the spot: the type's own list, or that of its group. */
export function checklistOf(code: string): Checklist {
  return own[code] ?? byGroup[code.slice(0, 2)] ?? [];
}

function item(zh: string, en: string): Bilingual {
  return { zh, en };
}
