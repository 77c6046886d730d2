import { createHash } from 'node:crypto';
import { type Audit, type AuditEvent, auditDecider, type Candidate } from '@linli/case-domain';
import { fold, refuse } from '@linli/kernel';
import type { Parts } from '../../parts.js';

/** A community or village in an area path. */
const COMMUNITY = /^\d{12}$/;

/** An audit as its stream tells it. @throws Rejection AUDIT_UNKNOWN */
export async function readAudit(
  { store }: Pick<Parts, 'store'>,
  auditId: string,
): Promise<{ readonly audit: Audit; readonly revision: number }> {
  const { events } = await store.readStream<AuditEvent>(`${auditDecider.category}-${auditId}`);
  const state = fold(auditDecider, auditDecider.initial, events);
  const audit = state.stage === 'NONE' ? refuse('AUDIT_UNKNOWN') : state;
  return { audit, revision: events.length - 1 };
}

/** What decides which cases can be drawn, among which, and with which lot. */
export type Lottery = Pick<Audit, 'areaPath' | 'from' | 'to' | 'method' | 'typeCodes' | 'seed'>;

/**
 * Everything that could be drawn, with its lot: SHA-256 of `seed/caseId`. Types and communities are those the case had
 * when it was opened, and only what stood in the log by then counts: asked again years later it is the same.
 */
export async function candidatesOf(
  { readModels }: Pick<Parts, 'readModels'>,
  { areaPath, from, to, method, typeCodes, seed }: Lottery,
  through: bigint,
): Promise<readonly Candidate[]> {
  const areaCode = areaPath.at(-1) ?? '';
  const frame = await readModels.samplingFrame({ areaCode, from, to, typeCodes, through });
  return frame.map(({ caseId, typeCode, areaPath: path }) => {
    const community = path.find((code) => COMMUNITY.test(code)) ?? areaCode;
    const stratum = { simple: 'all', by_type: typeCode, by_community: community }[method];
    return { caseId, stratum, lot: createHash('sha256').update(`${seed}/${caseId}`).digest('hex') };
  });
}
