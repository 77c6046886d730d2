import { demand } from '@linli/kernel';
import type { OpenAudit } from '../commands.js';
import type { AuditFacts } from '../decider.js';
import type { AuditEvent } from '../events.js';
import { demandPeriod } from '../policies/demand-period.js';
import type { Audit, AuditState } from '../state.js';

/** 开展抽查. What is asked for again under the same id keeps the seed it got first. */
export function openAudit(command: OpenAudit, state: AuditState, { now }: AuditFacts): AuditEvent[] {
  const { type: _, seed, ...asked } = command;
  if (state.stage !== 'NONE') {
    demand(contentOf(state) === contentOf(asked), 'AUDIT_EXISTS');
    return [];
  }
  demandPeriod(asked, now);
  const { areaPath, typeCodes, ...rest } = asked;
  const types = typeCodes === undefined ? {} : { typeCodes: [...typeCodes] };
  return [{ type: 'AuditOpened', data: { ...rest, areaPath: [...areaPath], ...types, seed } }];
}

function contentOf({
  areaPath,
  from,
  to,
  method,
  size,
  typeCodes = [],
}: Omit<OpenAudit, 'type' | 'seed'> | Audit): string {
  return [areaPath.at(-1), from, to, method, size, ...typeCodes.toSorted()].join(' ');
}
