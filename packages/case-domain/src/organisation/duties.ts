import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { DutyChange } from './commands.js';
import type { Unit } from './directory.js';

/** A unit with the duty list in force at a moment. Of two changes for the same day the later one counts. */
export function unitAt(unit: Unit, changes: readonly DutyChange[], at: Instant): Unit {
  const day = isoDate(shanghaiDay(at));
  const begun = changes.filter(({ from }) => from <= day);
  const last = begun.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1);
  return last ? { ...unit, duties: last.duties } : unit;
}
