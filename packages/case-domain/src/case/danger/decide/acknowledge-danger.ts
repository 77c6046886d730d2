import { refuse } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AcknowledgeDanger } from '../commands.js';

/** 34: somebody has heard the alarm. */
export function acknowledgeDanger(command: AcknowledgeDanger, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const report =
    file.danger[command.dangerId] ?? refuse('DANGER_REPORT_UNKNOWN', { dangerId: command.dangerId });
  return report.acknowledged ? [] : [{ type: 'DangerAcknowledged', data: { dangerId: command.dangerId } }];
}
