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

/** What a rule asks to be shown of an outcome that is no success: that the police, that the authority was there. */
const CLAIMS_AS_WELL: Partial<Readonly<Record<EvidenceRule, Outcome>>> = {
  hand_over: 'transferred',
  authority_reply: 'answered',
};

type Proof = (file: CaseFile, evidence: readonly Evidence[]) => boolean;

/** At least so many pieces of the kind, on file already or coming now. */
const has =
  (kind: Evidence['kind'], atLeast = 1): Proof =>
  ({ work }, evidence) =>
    (work.pieces[kind] ?? 0) + evidence.filter((piece) => piece.kind === kind).length >= atLeast;

const recheck: Proof = (file) => hasRecheck(file.notice) || file.work.siteChecks > 1;

/** Whether the matter was handed to a police station, or a police number is on file. */
export const isReportedToPolice: Proof = (file, evidence) =>
  Object.keys(file.police).length > 0 || has('police_number')(file, evidence);

const proofs: Readonly<Record<EvidenceRule, Proof>> = {
  // A note and a reply stand in every resolution.
  note: () => true,
  reply: () => true,
  photo: has('photo'),
  photos_before_and_after: has('photo', 2),
  recheck,
  photo_and_recheck: (file, evidence) => has('photo')(file, evidence) && recheck(file, evidence),
  order_and_recheck: (file) => hasOrder(file.notice) && hasRecheck(file.notice),
  site_and_recheck: (file) => file.work.siteChecks > 0 && hasRecheck(file.notice),
  agreement_or_termination: (file) => hasEndedMediation(file.mediation),
  agreement_or_transfer: (file, evidence) =>
    hasEndedMediation(file.mediation) || has('authority_reply')(file, evidence),
  authority_reply: has('authority_reply'),
  hand_over: isReportedToPolice,
  // The police number, or what the victim wished.
  police: (file, evidence) =>
    isReportedToPolice(file, evidence) || Object.keys(file.protection.victims).length > 0,
  visit: (file) => file.work.siteChecks > 0,
};

/** Whether what is on file, with what comes now, is enough to claim this outcome for a type with this rule. */
export function meetsEvidenceMinimum(
  rule: EvidenceRule,
  outcome: Outcome,
  file: CaseFile,
  evidence: readonly Evidence[],
): boolean {
  const claims = CLAIMS_SUCCESS.includes(outcome) || CLAIMS_AS_WELL[rule] === outcome;
  return !claims || proofs[rule](file, evidence);
}
