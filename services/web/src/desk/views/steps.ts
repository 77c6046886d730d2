import { dayAfter } from '../../both/moments.js';
import type { Period } from '../asks.js';

export type Step = 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;

/** How finely a period is drawn: days up to five weeks, weeks up to seven months, months beyond. */
export function stepFor({ from, to }: Period): Step {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days <= 35) return 'day';
  return days <= 210 ? 'week' : 'month';
}

/** A step as the axis names it: `11-24`, `11-24 – 11-30`, `2026-11`. */
export function sayStep(step: Step, { from, to }: Period): string {
  if (step === 'month') return from.slice(0, 7);
  const last = dayAfter(to, -1);
  return from === last ? from.slice(5) : `${from.slice(5)} – ${last.slice(5)}`;
}
