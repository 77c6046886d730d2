import type { Retention } from '../catalogue.js';

/** Orders on buildings, land, inheritance and violence are asked for long after the others. */
const LONG = ['FW07', 'FW08', 'JF04', 'JF10', 'JF11'];

/** How long files of a type are kept; longer only where somebody will need them (个人信息保护法, 2021-11-01, 第十九条). */
export function retentionOf(code: string): Retention {
  return LONG.includes(code) ? 'thirty_years' : 'ten_years';
}
