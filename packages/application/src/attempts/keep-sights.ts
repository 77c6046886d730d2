import { randomUUID } from 'node:crypto';
import { hourOf } from '@linli/case-domain';
import { recordAccess } from '../commands/access-log.js';
import type { NoteSight, Parts } from '../parts.js';

/**
 * Puts on record who opens restricted cases, at most once per person, case and hour. Unlike a refusal it is written before
 * the answer: whoever may see the case learns nothing from the time that takes, and what could not be put on record is not
 * shown, so no look is lost. Only the first look of the hour pays for it; this process remembers those of the present hour,
 * and where another process was asked before, the stream says so.
 */
export function keepSights(parts: Pick<Parts, 'store' | 'clock'>): NoteSight {
  let present = '';
  let sights = new Map<string, Promise<unknown>>();
  return async (caller, caseId) => {
    if (caller.role === 'SYS') return;
    const hour = hourOf(parts.clock());
    if (hour !== present) {
      present = hour;
      sights = new Map();
    }
    const ofHour = sights;
    const sight = `${caller.accountId} ${caseId}`;
    // The questions a page asks at once wait for the same record.
    let recorded = ofHour.get(sight);
    if (recorded === undefined) {
      const command = { type: 'RecordSight', caseId, hour } as const;
      recorded = recordAccess(parts, caller, command, { correlationId: randomUUID() });
      ofHour.set(sight, recorded);
      recorded.catch(() => ofHour.delete(sight));
    }
    await recorded;
  };
}
