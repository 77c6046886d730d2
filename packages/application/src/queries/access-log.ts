import type { Caller } from '@linli/access';
import type { AccessEntry, AccessLogKind, Page, PageRequest } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { unveil, Veiled } from '../personal/veil.js';
import { areaSubject } from './area-subject.js';

/** Which accesses. */
export interface AccessLogInput extends PageRequest {
  readonly area?: string;
  readonly kinds?: readonly AccessLogKind[];
  readonly case?: string;
  readonly caseNumber?: string;
  readonly account?: string;
  /** Only accesses to restricted cases. */
  readonly restricted?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** Who looked at which personal data, when and what for (I33), and who tried what they may not, latest first. */
export async function accessLog(parts: Parts, caller: Caller, input: AccessLogInput) {
  const { area, case: caseId, account: accountId, ...request } = input;
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewAccessLog', { areaPath });
  const page: Page<AccessEntry> = await parts.readModels.accessLog({
    areaCode,
    caseId,
    accountId,
    ...request,
  });
  const veiled = page.items.map(({ note, ...entry }) => ({
    ...entry,
    ...(note !== null && { note: new Veiled(note, 'handling.text', 'clear') }),
  }));
  const { items } = await unveil(parts.vault, { items: veiled });
  return { items, ...(page.next !== undefined && { next: page.next }) };
}
