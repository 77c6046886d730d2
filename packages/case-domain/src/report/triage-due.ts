import type { Facts } from '../facts.js';
import { dueWithin } from '../limits/due-within.js';
import type { Due } from '../vocabulary.js';
import type { FileReport } from './commands.js';

/**
 * Until when somebody decides what becomes of a report: four hours of office time, ten minutes when it is urgent, from
 * when it reached us. What is imported was sorted where it comes from, often years ago: no clock is started on it.
 */
export function triageDue({ channel, urgent }: FileReport, facts: Facts): Due | undefined {
  if (channel === 'import') return undefined;
  if (urgent) return dueWithin('triage_urgent', facts.now, facts);
  return facts.calendar.addWorkingHours(facts.now, facts.limits.at(facts.now).triage);
}
