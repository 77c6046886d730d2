import { isoDate, lastMomentBefore, shanghaiDay, type WorkingCalendar } from '@linli/calendar';
import { caseDecider } from '@linli/case-domain';
import { handleCommand, type Instant } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { factsFor } from '../facts-for.js';
import type { Parts } from '../parts.js';
import { systemCaller } from '../system-caller.js';

const RECOMPUTATIONS = '0b5c9c3a-5a0e-5d7b-8f5e-6f1f0a9f4a27';

/**
 * Counts anew every due date that was given before the calendar of its year was published and can be final now. Each
 * clock is a command of its own, whose id follows from the case, the clock with its date, and the calendar: safe to run
 * at any time, by several processes.
 * @returns how many due dates were counted anew
 */
export async function recomputeProvisionalDues(parts: Parts): Promise<number> {
  const { calendar, calendarVersion } = await parts.readModels.loadRules();
  const waiting = await parts.readModels.provisionalDues();
  const countable = waiting.filter(({ dueAt }) => isPublished(calendar, dueAt));
  let recomputed = 0;
  // One after the other: a recheck is counted on from its notice, and a case is decided once at a time.
  for (const { caseId, clock, belongsTo, dueAt } of countable) {
    const facts = await factsFor(parts, systemCaller);
    const commandId = uuidV5([caseId, clock, belongsTo, dueAt, calendarVersion].join('/'), RECOMPUTATIONS);
    const ids = { commandId, causationId: commandId, correlationId: commandId };
    const { events } = await handleCommand({
      store: parts.store,
      decider: caseDecider,
      id: caseId,
      command: { type: 'RecomputeDue', clock, ...(belongsTo !== '' && { of: belongsTo }) },
      facts,
      meta: { occurredAt: facts.now, recordedAt: facts.now, by: facts.by, ...ids },
    });
    recomputed += events.length;
  }
  return recomputed;
}

/** While the year a date lies in is not published, nothing can be said better than before. */
function isPublished(calendar: WorkingCalendar, dueAt: Instant): boolean {
  return calendar.workday(isoDate(shanghaiDay(lastMomentBefore(dueAt)))).known;
}
