import type { PersonRole } from '@linli/accounts';
import type { AreaLevel, UnitKind } from '@linli/case-domain';

/** The day from which the demonstration's areas and terms hold. */
export const ESTABLISHED = '2024-01-01';

export interface DemonstrationArea {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string;
}

/**
 * District, two streets, five communities (one a village), ten grids. Fictitious: invented disputes are never pinned on a
 * real community, and 370199 is not an assigned code.
 */
export const areas: readonly DemonstrationArea[] = [
  { code: '370199', name: '示范区', level: 'district', parentCode: '3701' },
  { code: '370199001', name: '晨光街道', level: 'street', parentCode: '370199' },
  { code: '370199002', name: '清溪街道', level: 'street', parentCode: '370199' },
  { code: '370199001001', name: '柳荫社区', level: 'community', parentCode: '370199001' },
  { code: '370199001002', name: '书院社区', level: 'community', parentCode: '370199001' },
  { code: '370199001003', name: '望河社区', level: 'community', parentCode: '370199001' },
  { code: '370199002001', name: '桥头社区', level: 'community', parentCode: '370199002' },
  { code: '370199002201', name: '果园村', level: 'community', parentCode: '370199002' },
  ...['370199001001', '370199001002', '370199001003', '370199002001', '370199002201'].flatMap((parentCode) =>
    ['01', '02'].map((grid) => ({
      code: `${parentCode}${grid}`,
      name: grid === '01' ? '第一网格' : '第二网格',
      level: 'grid' as const,
      parentCode,
    })),
  ),
];

export interface DemonstrationUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly areaCode: string;
  readonly enforcing: boolean;
  readonly duties: 'all' | readonly string[];
}

/** What a residents' committee may be given to lead. Everything else belongs to a street or a department. */
const COMMUNITY_DUTIES =
  'FW01 FW03 FW06 ZL01 ZL03 ZL04 JF01 JF02 JF05 JF06 JF07 JF10 HJ01 HJ02 HJ04 HJ05 GA01 GA02 GA03 ZX01 ZX02 QT01'.split(
    ' ',
  );

function unit(
  code: string,
  name: string,
  kind: UnitKind,
  areaCode: string,
  more: Partial<Pick<DemonstrationUnit, 'enforcing' | 'duties'>> = {},
): DemonstrationUnit {
  return { code, name, kind, areaCode, enforcing: false, duties: 'all', ...more };
}

/** A residents' committee and a street office carry the code of their area; other units a code of their own. */
export const units: readonly DemonstrationUnit[] = [
  ...areas
    .filter(({ level }) => level === 'community')
    .map(({ code, name }) =>
      unit(code, `${name}居民委员会`, 'community', code, { duties: COMMUNITY_DUTIES }),
    ),
  unit('370199001', '晨光街道办事处', 'street_office', '370199001'),
  unit('370199002', '清溪街道办事处', 'street_office', '370199002'),
  unit('370199001-police', '晨光派出所', 'police_station', '370199001'),
  unit('370199002-police', '清溪派出所', 'police_station', '370199002'),
  unit('370199001-enforcement', '晨光街道综合行政执法队', 'department', '370199001', { enforcing: true }),
  unit('370199-housing', '示范区住房和城乡建设局', 'department', '370199', { enforcing: true }),
  unit('370199001-justice', '晨光司法所', 'justice_office', '370199001'),
  unit('370199001001-committee', '柳荫社区人民调解委员会', 'committee', '370199001001'),
  unit('370199001002-committee', '书院社区人民调解委员会', 'committee', '370199001002'),
  unit('370199-law', '示范区正衡律师事务所', 'law_firm', '370199'),
  unit('370199001001-property', '柳荫物业服务中心', 'property_company', '370199001001'),
];

export interface DemonstrationAccount {
  readonly login: string;
  readonly displayName: string;
  readonly role: PersonRole;
  readonly areaCode: string;
  readonly orgCode: string;
}

/** One account per role, a lawyer beside the department's and a second mediator to take over: enough to play every scenario. Passwords are made at random per installation. */
export const accounts: readonly DemonstrationAccount[] = [
  { login: 'grid', displayName: '网格员小韩', role: 'GW', areaCode: '370199001001', orgCode: '370199001001' },
  {
    login: 'community',
    displayName: '社区书记老齐',
    role: 'CW',
    areaCode: '370199001001',
    orgCode: '370199001001',
  },
  {
    login: 'mediator',
    displayName: '调解员宁姐',
    role: 'MD',
    areaCode: '370199001001',
    orgCode: '370199001001-committee',
  },
  {
    login: 'colleague',
    displayName: '调解员老路',
    role: 'MD',
    areaCode: '370199001001',
    orgCode: '370199001001-committee',
  },
  {
    login: 'police',
    displayName: '社区民警大郑',
    role: 'PL',
    areaCode: '370199001',
    orgCode: '370199001-police',
  },
  { login: 'street', displayName: '街道分办员小沈', role: 'SD', areaCode: '370199001', orgCode: '370199001' },
  { login: 'leader', displayName: '街道负责人', role: 'SL', areaCode: '370199001', orgCode: '370199001' },
  {
    login: 'department',
    displayName: '执法队员老纪',
    role: 'DU',
    areaCode: '370199001',
    orgCode: '370199001-enforcement',
  },
  { login: 'lawyer', displayName: '法律顾问', role: 'DU', areaCode: '370199', orgCode: '370199-law' },
  { login: 'district', displayName: '区级督办', role: 'DS', areaCode: '370199', orgCode: '370199' },
  { login: 'callback', displayName: '回访员小米', role: 'VR', areaCode: '370199', orgCode: '370199' },
  { login: 'auditor', displayName: '审计员', role: 'AU', areaCode: '370199', orgCode: '370199' },
  { login: 'administrator', displayName: '系统管理员', role: 'SA', areaCode: '370199', orgCode: '370199' },
];
