import { CONFIDENTIALITIES, type Confidentiality } from '../../vocabulary.js';

/** The strictest of several: what any one of them protects stays protected. */
export function strictest(...given: readonly Confidentiality[]): Confidentiality {
  return CONFIDENTIALITIES.findLast((one) => given.includes(one)) ?? 'normal';
}
