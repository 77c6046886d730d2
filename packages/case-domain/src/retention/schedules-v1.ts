import { RETENTIONS } from '../catalogue/catalogue.js';
import type { LegalBasis } from '../vocabulary.js';
import type { RetentionClass, RetentionDefinition } from './schedules.js';

const ARCHIVES_LAW = { title: '中华人民共和国档案法', version: '2021-01-01' } as const;
const ARCHIVES_RULE = {
  title: '机关文件材料归档范围和文书档案保管期限规定',
  version: '2006-12-18',
} as const;
const PERSONAL_LAW = { title: '中华人民共和国个人信息保护法', version: '2021-11-01' } as const;
const SHORTEST: LegalBasis = { ...PERSONAL_LAW, article: '第十九条' };
const ERASURE: LegalBasis = { ...PERSONAL_LAW, article: '第四十七条' };

/**
 * For how many years what is known of persons is kept after the last thing that happened, by class. The files of cases
 * bear the classes of the archives; what was never worked on, and visits, have one of their own. What stands here holds
 * until the district sets something else from a day on, within `min` and `max`.
 */
export const retentionTable: Readonly<Record<RetentionClass, RetentionDefinition>> = {
  ten_years: ofTheArchives(10, [3, 30], '十年期案卷', 'Files kept ten years'),
  thirty_years: ofTheArchives(30, [10, 100], '三十年期案卷', 'Files kept thirty years'),
  permanent: ofTheArchives(null, [0, 0], '永久保存的案卷', 'Files kept for good'),
  answered: ofTheHouse(1, [1, 10], '仅答复、不予受理或撤回的', 'Only answered, declined or withdrawn'),
  visits: ofTheHouse(5, [1, 30], '探访记录', 'Visits'),
};

/** The classes, in the order of the table. */
export const RETENTION_CLASSES = [...RETENTIONS, 'answered', 'visits'] as const;

function ofTheArchives(
  years: number | null,
  bounds: readonly [number, number],
  zh: string,
  en: string,
): RetentionDefinition {
  return definition(years, bounds, { zh, en }, [ARCHIVES_LAW, ARCHIVES_RULE, SHORTEST, ERASURE]);
}

/** No law gives a number here: as short as the purpose allows, until those who answer for the district set their own. */
function ofTheHouse(
  years: number,
  bounds: readonly [number, number],
  zh: string,
  en: string,
): RetentionDefinition {
  return definition(years, bounds, { zh, en }, [SHORTEST, ERASURE]);
}

function definition(
  years: number | null,
  [min, max]: readonly [number, number],
  name: RetentionDefinition['name'],
  bases: readonly LegalBasis[],
): RetentionDefinition {
  return { name, years, min, max, bases };
}
