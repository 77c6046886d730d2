import { isoDate, shanghaiDay } from '@linli/calendar';
import { demand } from '@linli/kernel';
import type { SetReaudit } from '../commands.js';
import type { AuditFacts } from '../decider.js';
import type { AuditEvent } from '../events.js';
import { demandDrawn } from '../policies/demand-drawn.js';
import type { AuditState } from '../state.js';

/** 确定复查日期: the day somebody looks again, later than today. */
export function setReaudit({ on }: SetReaudit, state: AuditState, { now }: AuditFacts): AuditEvent[] {
  const { reauditOn } = demandDrawn(state);
  if (reauditOn === on) return [];
  const earliest = isoDate(shanghaiDay(now) + 1);
  demand(on >= earliest, 'REAUDIT_IN_THE_PAST', { earliest });
  return [{ type: 'ReauditSet', data: { on } }];
}
