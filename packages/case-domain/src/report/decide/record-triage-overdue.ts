import { demand, Rejection } from '@linli/kernel';
import { clockKey } from '../../clocks/entry.js';
import type { Facts } from '../../facts.js';
import type { RecordTriageOverdue } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** Nobody has decided in time what becomes of a report: the desk is told, once. Said by the system's clock only. */
export function recordTriageOverdue(
  { dueAt }: RecordTriageOverdue,
  state: ReportState,
  facts: Facts,
): ReportEvent[] {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  demand(facts.by.role === 'SYS', 'ONLY_THE_SYSTEM_WATCHES_CLOCKS');
  const triage = state.clocks[clockKey({ clock: 'triage', of: '' })];
  if (triage?.state !== 'running' || triage.due.at !== dueAt || triage.stepsFired.length > 0) return [];
  demand(dueAt <= facts.now, 'LIMIT_NOT_REACHED', { until: dueAt });
  return [{ type: 'TriageOverdue', data: { dueAt } }];
}
