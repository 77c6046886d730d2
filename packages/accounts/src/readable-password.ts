import { randomInt } from 'node:crypto';

/** Without characters that are taken for one another: 0 o, 1 i l. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, `k7mq-…`: 79 random bits that can be read aloud. */
export function readablePassword(): string {
  return Array.from({ length: 4 }, groupOfFour).join('-');
}

function groupOfFour(): string {
  return Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
