import type { Caller } from '@linli/access';
import type { ListedAudit, Page, PageRequest } from '@linli/read-models';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { scopeOfAudits } from './scope-of-audits.js';

/** An audit as the list shows it. */
export type AuditInList = Omit<ListedAudit, 'revision' | 'position'>;

/** 抽查: the audits of the caller's area, and those of a larger one that drew one of its cases; latest first. */
export async function auditList(
  { readModels }: Parts,
  caller: Caller,
  request: PageRequest,
): Promise<Page<AuditInList>> {
  demandMayDo(caller, 'ViewAudits', { areaPath: [caller.areaCode] });
  const { items, ...rest } = await readModels.audits({ scope: scopeOfAudits(caller), ...request });
  return { items: items.map(listed), ...rest };
}

function listed(row: ListedAudit): AuditInList {
  const { revision: _, position: __, ...audit } = row;
  return audit;
}
