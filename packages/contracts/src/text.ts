import { z } from 'zod';

/** One line: well-formed Unicode without any control character. */
const LINE = /^[^\p{Cc}\p{Cs}]*$/u;
/** Several lines: the same, with line breaks and tabs. */
const PROSE = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;
const NOT_BLANK = /\S/u;

/** Text of one line, 1 to `max` UTF-16 units, stored exactly as it was sent. */
export function line(max: number) {
  return z.string().min(1).max(max).regex(LINE).regex(NOT_BLANK);
}

/** Text of several lines, 1 to `max` UTF-16 units, stored exactly as it was sent. */
export function prose(max: number) {
  return z.string().min(1).max(max).regex(PROSE).regex(NOT_BLANK);
}

/** What is wrong with a text that fails one of the patterns above; undefined for another pattern. */
export function reasonOfPattern(pattern: string): 'blank' | 'unlawful_character' | undefined {
  if (pattern === String(NOT_BLANK)) return 'blank';
  return pattern === String(LINE) || pattern === String(PROSE) ? 'unlawful_character' : undefined;
}
