import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandCase } from '../../policies/demand-case.js';
import { demandRole } from '../../policies/demand-role.js';
import { demandStage } from '../../policies/demand-stage.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseState } from '../../state.js';
import type { Archive } from '../commands.js';
import { completenessOf, retentionClassOf } from '../policies/file-of-record.js';

/**
 * 58: the case can no longer be reopened; its file is put away with the list of what it has and lacks. How long each
 * class is kept is for the archives bureau to say: until it has, nothing bears a date of destruction.
 */
export function archive(_: Archive, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandCase(state);
  if (file.stage === 'ARCHIVED') return [];
  demandRole(facts, 'SYS');
  demandStage(file, 'CLOSED');
  const until = file.reopenUntil ?? refuse('REOPEN_WINDOW_OPEN');
  demand(facts.now >= until, 'REOPEN_WINDOW_OPEN', { until });
  demand(file.legalHolds.length === 0, 'UNDER_LEGAL_HOLD');
  const completeness = completenessOf(file, typeOf(file, facts));
  return [{ type: 'Archived', data: { completeness, retentionClass: retentionClassOf(file) } }];
}
