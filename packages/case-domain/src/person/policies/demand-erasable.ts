import { demand } from '@linli/kernel';
import { OPEN_STAGES, type Stage } from '../../vocabulary.js';
import type { ErasureReason } from '../events.js';
import type { Matter, PersonFacts } from '../matter.js';
import { retainedUntil } from './retention.js';

/** A joined case is as open as the one it was joined into: it ends with that one, or is taken out of it first. */
const UNFINISHED: readonly Stage[] = [...OPEN_STAGES, 'JOINED'];

/**
 * Whose data may go: nobody's whose case is open or held, nobody's who is still visited, nobody's before the time is over unless the person asked and
 * was right (个人信息保护法 47). Asked twice, when it is requested and when it is approved: things may have changed.
 */
export function demandErasable({ matters, now }: PersonFacts, reason: ErasureReason): void {
  demand(!matters.some(isOpen), 'PERSON_IN_OPEN_CASE');
  // Their purpose is not fulfilled, and the next visit could not be written down.
  demand(!matters.some((matter) => matter.kind === 'visit' && !matter.ended), 'PERSON_STILL_VISITED');
  demand(!matters.some((matter) => matter.kind === 'case' && matter.held), 'PERSON_UNDER_LEGAL_HOLD');
  if (reason === 'request_upheld') return;
  const until = retainedUntil(matters);
  demand(until <= now, 'RETENTION_NOT_OVER', { until });
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
