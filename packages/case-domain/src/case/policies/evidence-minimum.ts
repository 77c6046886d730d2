import type { EvidenceRule } from '../../catalogue/catalogue.js';
import type { Evidence, Outcome } from '../../vocabulary.js';
import { hasEndedMediation } from '../mediation/state.js';
import { hasOrder, hasRecheck } from '../notice/state.js';
import type { CaseFile } from '../state.js';

/**
 * Outcomes that say the matter was dealt with, and so must be shown. "Not resolved, because …", unfounded or passed on
 * need their reason, not proof of a success: the honest outcome is never harder to record than the false one.
 */
const CLAIMS_SUCCESS: readonly Outcome[] = [
  'resolved',
  'partly_resolved',
  'settled_by_agreement',
  'rectified',
];

type Proof = (file: CaseFile, evidence: readonly Evidence[]) => boolean;

const has =
  (kind: Evidence['kind']): Proof =>
  (_, evidence) =>
    evidence.some((piece) => piece.kind === kind);

const photo: Proof = (file, evidence) => file.work.photos > 0 || has('photo')(file, evidence);

const proofs: Readonly<Record<EvidenceRule, Proof>> = {
  none: () => true,
  // A note and a reply stand in every resolution.
  note: () => true,
  reply: () => true,
  photo,
  recheck: (file) => hasRecheck(file.notice) || file.work.siteChecks > 1,
  order_and_recheck: (file) => hasOrder(file.notice) && hasRecheck(file.notice),
  site_and_recheck: (file) => file.work.siteChecks > 0 && hasRecheck(file.notice),
  agreement_or_termination: (file) => hasEndedMediation(file.mediation),
  police: (file, evidence) =>
    Object.keys(file.police).length > 0 || file.work.policeNumber || has('police_number')(file, evidence),
  visit: (file) => file.work.siteChecks > 0,
};

/** Whether what is on file, with what comes now, is enough to claim this outcome for a type with this rule. */
export function meetsEvidenceMinimum(
  rule: EvidenceRule,
  outcome: Outcome,
  file: CaseFile,
  evidence: readonly Evidence[],
): boolean {
  return !CLAIMS_SUCCESS.includes(outcome) || proofs[rule](file, evidence);
}
