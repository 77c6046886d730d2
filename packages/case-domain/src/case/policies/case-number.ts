import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';

/** Crockford's base 32: no I, L, O, U, so that a number can be read over the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;

/**
 * 案号 `370199-261124-7K3F9QX`: district, day in Shanghai, and the last 35 bits of the case's id. A function of the case
 * alone, so a phone without signal can know it.
 */
export function caseNumber(caseId: string, openedAt: Instant, areaPath: readonly string[]): string {
  const district = areaPath.find((code) => code.length === 6) ?? areaPath[0] ?? '';
  const day = isoDate(shanghaiDay(openedAt)).replaceAll('-', '').slice(2);
  let bits = BigInt(`0x${caseId.replaceAll('-', '').slice(-9)}`);
  let digits = '';
  for (let place = 0; place < LENGTH; place += 1) {
    digits = DIGITS.charAt(Number(bits & 31n)) + digits;
    bits >>= 5n;
  }
  return `${district}-${day}-${digits}`;
}
