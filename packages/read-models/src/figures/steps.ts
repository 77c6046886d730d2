import { addDays } from './period.js';

/** How a period is cut: by days, by weeks that begin on Monday, by months. */
export type Step = 'day' | 'week' | 'month';

/** A stretch of days, [from, to). */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The parts of a period, in order; the first and the last may be shorter than a week or a month. */
export function stepsOf({ from, to, step }: Days & { readonly step: Step }): readonly Days[] {
  const parts: Days[] = [];
  for (let day = from; day < to; ) {
    const next = nextOf(day, step);
    parts.push({ from: day, to: next < to ? next : to });
    day = next;
  }
  return parts;
}

/** How many parts {@link stepsOf} makes at most, without making them. */
export function mostSteps({ from, to, step }: Days & { readonly step: Step }): number {
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  return step === 'day' ? days : Math.ceil(days / (step === 'week' ? 7 : 28)) + 1;
}

function nextOf(day: string, step: Step): string {
  switch (step) {
    case 'day':
      return addDays(day, 1);
    case 'week':
      return addDays(day, 7 - ((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7));
    case 'month': {
      const [year = 0, month = 1] = day.split('-').map(Number);
      return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    }
  }
}
