import { demand, refuse } from '@linli/kernel';
import type { DrawSample } from '../commands.js';
import type { AuditEvent } from '../events.js';
import { draw } from '../policies/draw.js';
import type { AuditState } from '../state.js';

/** 抽取样本. Drawn once: there is no second throw for a sample somebody would like better. */
export function drawSample({ candidates, through }: DrawSample, state: AuditState): AuditEvent[] {
  if (state.stage === 'NONE') return refuse('AUDIT_UNKNOWN');
  if (state.draw !== undefined) return [];
  demand(state.stage !== 'CLOSED', 'AUDIT_CLOSED_ALREADY');
  demand(candidates.length > 0, 'NO_CASE_TO_DRAW');
  const cases = draw(candidates, state.size).map(({ caseId, stratum }) => ({ caseId, stratum }));
  return [{ type: 'SampleDrawn', data: { through, population: candidates.length, cases } }];
}
