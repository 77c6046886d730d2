import type { Instant } from '@linli/kernel';
import { endOfRetention } from '../../retention/period.js';
import type { RetentionClass, RetentionSchedule } from '../../retention/schedules.js';
import type { Matter, PersonFacts } from '../matter.js';

/** Which schedules say until when a person is on file. */
export interface Retained {
  /** From when on nothing is kept any more; absent while something is kept for good. */
  readonly until?: Instant;
  /** The schedule that keeps the person longest. */
  readonly by: RetentionSchedule;
  /** Every schedule that was asked, each once, as it is in force. */
  readonly schedules: readonly RetentionSchedule[];
}

const SHORT: readonly string[] = ['DECLINED', 'WITHDRAWN'];

/** Until when a person is kept, by the schedules in force now. Of whom nothing is on file nothing is kept. */
export function retained({
  matters,
  now,
  catalogue,
  retention,
}: Pick<PersonFacts, 'matters' | 'now' | 'catalogue' | 'retention'>): Retained | undefined {
  const inForce = retention.at(now);
  const kept = matters.map((matter) => {
    const by = inForce[retentionClassOf(matter, catalogue)];
    return { by, until: by.years === null ? undefined : endOfRetention(matter.keptFrom, by.years) };
  });
  const longest = kept.toSorted((one, other) => (other.until ?? '~').localeCompare(one.until ?? '~'))[0];
  if (!longest) return undefined;
  const schedules = [...new Set(kept.map(({ by }) => by))];
  const { by, until } = longest;
  return until === undefined ? { by, schedules } : { until, by, schedules };
}

/**
 * What a matter is kept as. A file goes by the type it was opened under, unless nothing was worked on; a report that
 * became a case is in that case's file, and its own words need be kept no longer than an answer.
 */
function retentionClassOf(matter: Matter, catalogue: Pick<PersonFacts['catalogue'], 'type'>): RetentionClass {
  if (matter.kind === 'visit') return 'visits';
  if (matter.kind === 'report' || SHORT.includes(matter.stage)) return 'answered';
  // A type nobody knows: nothing says that its files may go.
  return catalogue.type(matter.typeCode, matter.typeVersion)?.retention ?? 'permanent';
}
