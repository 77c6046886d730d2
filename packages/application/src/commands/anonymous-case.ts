import type { Directory } from '@linli/case-domain';
import { toldFacts } from '../queries/lessons/told-facts.js';
import { standingsIn } from '../queries/lessons/told-steps.js';
import type { CaseRead } from '../queries/read-case.js';

/**
 * A case without anybody, and without a place below the street: of each event its kind, its times, the role, and words out
 * of closed lists. It is made of what is named here, never by taking things out.
 */
export function anonymousCase({ file, events }: CaseRead, directory: Directory) {
  const code = file.place.areaPath.find((area) => directory.area(area)?.level === 'street');
  const street = code === undefined ? undefined : directory.area(code)?.name;
  const standings = standingsIn(events);
  const steps = events.map((event) => ({
    revision: event.revision,
    type: event.type as string,
    occurredAt: event.meta.occurredAt,
    recordedAt: event.meta.recordedAt,
    role: event.meta.by.role,
    facts: toldFacts(event, standings),
  }));
  const { typeCode, stage, level } = file;
  return {
    reading: { about: { typeCode, stage, level, street: code }, events: steps },
    record: { street, steps },
    numbered: {} as { readonly caseNumber?: string },
  };
}
