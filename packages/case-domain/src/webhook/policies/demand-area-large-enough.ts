import { demand } from '@linli/kernel';

/** Digits of the code of a community or village. What lies below is a grid, a group, a household. */
const COMMUNITY_DIGITS = 12;

/**
 * Nobody elsewhere is told what happens in a single grid or household: a receiver hears of a community at least.
 * @throws Rejection WEBHOOK_AREA_TOO_SMALL
 */
export function demandAreaLargeEnough(areaCode: string): void {
  demand(areaCode.length <= COMMUNITY_DIGITS, 'WEBHOOK_AREA_TOO_SMALL');
}
