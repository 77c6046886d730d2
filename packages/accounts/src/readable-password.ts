import { randomInt } from 'node:crypto';

/** Without characters that are taken for one another: 0 o, 1 i l. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, `k7mq-…`: 79 random bits that can be read aloud. */
export function readablePassword(): string {
  return groupsOfFour(4);
}

/** Six groups of four: 118 random bits, which nobody tries through, so that a fast hash without salt hides it (ASVS 2.6.2). */
export function recoveryCode(): string {
  return groupsOfFour(6);
}

function groupsOfFour(count: number): string {
  return Array.from({ length: count }, groupOfFour).join('-');
}

function groupOfFour(): string {
  return Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
