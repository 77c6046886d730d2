import { demand, refuse } from '@linli/kernel';
import { OPEN_STAGES, type Stage } from '../../vocabulary.js';
import type { ErasureReason, RetentionGoneBy } from '../events.js';
import type { Matter, PersonFacts } from '../matter.js';
import { retained } from './retention.js';

/** A joined case is as open as the one it was joined into: it ends with that one, or is taken out of it first. */
const UNFINISHED: readonly Stage[] = [...OPEN_STAGES, 'JOINED'];

/**
 * Whose data may go: nobody's whose case is open or held, nobody's who is still visited, nobody's before the time is over unless the person asked and
 * was right (个人信息保护法 47). Asked twice, when it is requested and when it is approved: things may have changed.
 * @returns by which schedules the time is over, where that is the reason
 */
export function demandErasable(facts: PersonFacts, reason: ErasureReason): { retention?: RetentionGoneBy } {
  const { matters, now } = facts;
  demand(!matters.some(isOpen), 'PERSON_IN_OPEN_CASE');
  // Their purpose is not fulfilled, and the next visit could not be written down.
  demand(!matters.some((matter) => matter.kind === 'visit' && !matter.ended), 'PERSON_STILL_VISITED');
  demand(!matters.some((matter) => matter.kind === 'case' && matter.held), 'PERSON_UNDER_LEGAL_HOLD');
  if (reason === 'request_upheld') return {};
  const { until, by, schedules } = retained(facts) ?? refuse('PERSON_UNKNOWN');
  if (until === undefined) return refuse('RETENTION_FOR_GOOD');
  const { class: keptAs, years } = by;
  demand(until <= now, 'RETENTION_NOT_OVER', { until, keptAs, years: years ?? 0 });
  return {
    retention: {
      until,
      schedules: schedules.map((schedule) => ({
        ...schedule,
        years: schedule.years ?? refuse('RETENTION_FOR_GOOD'),
      })),
    },
  };
}

function isOpen(matter: Matter): boolean {
  switch (matter.kind) {
    case 'report':
      return matter.status === 'PENDING';
    case 'case':
      return UNFINISHED.includes(matter.stage);
    case 'visit':
      return false;
  }
}
