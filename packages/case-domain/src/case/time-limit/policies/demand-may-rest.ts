import { demand, type Instant } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseFile } from '../../state.js';

/** Nothing dangerous or urgent rests, and nothing for longer than the limit. Asked at the request and at the approval. */
export function demandMayRest(until: Instant, file: CaseFile, facts: Facts): void {
  demand(!file.urgent && file.risk !== 'high', 'URGENT_CASE_DOES_NOT_REST');
  demand(until > facts.at, 'HOLD_ENDS_IN_THE_PAST', { until });
  const days = facts.limits.at(facts.at).hold;
  const latest = facts.calendar.addHours(facts.at, days * 24).at;
  demand(until <= latest, 'HOLD_TOO_LONG', { days });
}
