import { type Action, type Caller, mayDo } from '@linli/access';
import type { Audit, AuditFinding } from '@linli/case-domain';
import type { Personal } from '@linli/kernel';
import { refuse } from '@linli/kernel';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { unveil, Veiled } from '../../personal/veil.js';
import { readAudit } from './read-audit.js';
import { scopeOfAudits } from './scope-of-audits.js';

const ACTIONS = [
  'DrawSample',
  'RecordFinding',
  'SetReaudit',
  'CloseAudit',
] as const satisfies readonly Action[];

/**
 * 抽查工作底稿: the sample with what was found in each case and what was said to it. Those who answer for a part of the
 * area see the cases of that part and nothing of the others.
 *
 * @throws Rejection AUDIT_UNKNOWN, also where no case of the sample is the caller's
 */
export async function auditPage(parts: Parts, caller: Caller, auditId: string) {
  demandMayDo(caller, 'ViewAudits', { areaPath: [caller.areaCode] });
  const { audit, revision } = await readAudit(parts, auditId);
  const cases = await parts.readModels.auditedCases({ auditId, scope: scopeOfAudits(caller) });
  const subject = { areaPath: audit.areaPath };
  const seesAll = mayDo(caller, 'ViewAudits', subject) === 'yes';
  if (!seesAll && cases.length === 0) return refuse('AUDIT_UNKNOWN');
  const { findings, conclusion, cases: sampled, ...opened } = audit;
  return await unveil(parts.vault, {
    auditId,
    revision,
    ...opened,
    sampled: sampled.length,
    ...(seesAll && conclusion !== undefined && { conclusion: inClear(conclusion) }),
    may: ACTIONS.filter((action) => mayDo(caller, action, subject) === 'yes'),
    cases: cases.map((row) => ({
      ...row,
      findings: findings.filter(({ caseId }) => caseId === row.caseId).map(shownFinding),
      mayAnswer: mayAnswer(caller, audit, row.areaPath),
    })),
  });
}

function mayAnswer(caller: Caller, { stage }: Audit, areaPath: readonly string[]): boolean {
  return stage === 'DRAWN' && mayDo(caller, 'AnswerFinding', { areaPath }) === 'yes';
}

function shownFinding(found: AuditFinding) {
  const { caseId: _, text, answers, ...finding } = found;
  return {
    ...finding,
    text: inClear(text),
    answers: answers.map(({ text: said, ...answer }) => ({ ...answer, text: inClear(said) })),
  };
}

/** Written for those who are shown it. */
function inClear(text: Personal): Veiled {
  return new Veiled(text, 'handling.text', 'clear');
}
