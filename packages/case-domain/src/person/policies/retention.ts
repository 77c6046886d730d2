import type { Instant } from '@linli/kernel';
import type { Matter } from '../matter.js';

/**
 * For how many years personal data is kept after the last thing that happened. Defaults, until the archives bureau of
 * the place sets its own: what was worked on five years, what was only answered or declined one.
 */
const YEARS = { worked: 5, answered: 1 } as const;

const SHORT: readonly string[] = ['ANSWERED', 'DECLINED', 'WITHDRAWN'];

/** The moment from which every matter's time is over. */
export function retainedUntil(matters: readonly Matter[]): Instant {
  return matters.map(retentionEnd).reduce((latest, end) => (end > latest ? end : latest), '');
}

function retentionEnd(matter: Matter): Instant {
  const years = wasWorked(matter) ? YEARS.worked : YEARS.answered;
  const end = new Date(matter.lastChangedAt);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.toISOString();
}

function wasWorked(matter: Matter): boolean {
  return matter.kind === 'visit' || !SHORT.includes(matter.kind === 'report' ? matter.status : matter.stage);
}
