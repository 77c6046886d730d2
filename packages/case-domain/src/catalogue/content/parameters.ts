import type { Bilingual, TypeParameter } from '../catalogue.js';

const SQUARE_METRES: Bilingual = { zh: 'm²', en: 'm²' };
const PERSONS: Bilingual = { zh: '人', en: 'persons' };
const DAYS: Bilingual = { zh: '天', en: 'days' };
const TIMES: Bilingual = { zh: '次', en: 'times' };

/**
 * Numbers a matter is judged by. The law leaves them to the place (Commodity Housing Lease Measures 8; Housing Rental
 * Regulations, 2025-09-15): what stands here is usual in large cities, and the district sets its own.
 */
const parameters: Readonly<Record<string, readonly TypeParameter[]>> = {
  ZL01: [
    parameter('min_area_per_head', '人均最低租住面积', 'Least floor area per head', SQUARE_METRES, 5),
    parameter('max_persons_per_room', '每室最多居住人数', 'Most persons per room', PERSONS, 2),
    parameter('relapse_days', '返潮观察期', 'Relapse watch', DAYS, 90),
  ],
  FW01: [parameter('recheck_after_days', '修复后复查间隔', 'Recheck after the repair', DAYS, 7)],
  JF12: [parameter('min_persons', '群体性事项人数', 'Persons that make it a collective matter', PERSONS, 10)],
  GA03: [parameter('missed_visits', '连续走访未遇次数', 'Visits missed in a row', TIMES, 2)],
};

/** The parameters of a type. */
export function parametersOf(code: string): readonly TypeParameter[] {
  return parameters[code] ?? [];
}

function parameter(key: string, zh: string, en: string, unit: Bilingual, value: number): TypeParameter {
  return { key, name: { zh, en }, unit, value };
}
