import { dayAfter, dayOf } from '../../both/moments.js';
import type { Period } from '../asks.js';
import { momentIn } from '../past/moment.js';

/** Periods people ask for, in days of Shanghai. */
export const PRESETS = ['week', 'month', 'lastMonth', 'days30', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** The period of a preset, up to and including today where it is not over. */
export function periodOf(preset: Preset, now: Date = new Date()): Period {
  const today = dayOf(now);
  const tomorrow = dayAfter(today, 1);
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (preset) {
    case 'week': {
      const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
      return { from: dayAfter(today, -sinceMonday), to: tomorrow };
    }
    case 'month':
      return { from: firstOfMonth, to: tomorrow };
    case 'lastMonth':
      return { from: `${dayAfter(firstOfMonth, -1).slice(0, 7)}-01`, to: firstOfMonth };
    case 'days30':
      return { from: dayAfter(today, -29), to: tomorrow };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: tomorrow };
  }
}

/** The period in an address, or this month; with the moment it is looked at from. */
export function periodIn(parameters: URLSearchParams): Period {
  const usual = periodOf('month');
  const from = parameters.get('from') ?? usual.from;
  const to = parameters.get('to') ?? usual.to;
  const days = isDay(from) && isDay(to) && from < to ? { from, to } : usual;
  return { ...days, ...momentIn(parameters) };
}

/** The preset a period is, if it is one. */
export function presetOf({ from, to }: Period): Preset | undefined {
  return PRESETS.find((preset) => {
    const period = periodOf(preset);
    return period.from === from && period.to === to;
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
