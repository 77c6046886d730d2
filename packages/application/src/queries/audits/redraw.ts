import type { Caller } from '@linli/access';
import { draw } from '@linli/case-domain';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { candidatesOf, readAudit } from './read-audit.js';

/** A sample drawn again from its seed: whether it is the one on record. */
export interface Redrawn {
  readonly same: boolean;
  readonly population: number;
  /** The cases the seed gives, each with its lot: the smallest of each stratum. */
  readonly cases: readonly { readonly caseId: string; readonly stratum: string; readonly lot: string }[];
}

/** 核对抽样: draws the sample of an audit again. @throws Rejection AUDIT_UNKNOWN, FORBIDDEN */
export async function redraw(parts: Parts, caller: Caller, auditId: string): Promise<Redrawn> {
  const { audit } = await readAudit(parts, auditId);
  demandMayDo(caller, 'ViewAudits', { areaPath: audit.areaPath });
  if (audit.draw === undefined) return { same: true, population: 0, cases: [] };
  const candidates = await candidatesOf(parts, audit, BigInt(audit.draw.through));
  const cases = draw(candidates, audit.size);
  const onRecord = new Set(audit.cases.map(({ caseId }) => caseId));
  const same =
    candidates.length === audit.draw.population &&
    cases.length === onRecord.size &&
    cases.every(({ caseId }) => onRecord.has(caseId));
  return { same, population: candidates.length, cases };
}
