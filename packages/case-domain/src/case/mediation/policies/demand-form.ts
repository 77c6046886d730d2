import { demand } from '@linli/kernel';
import type { ReachAgreement } from '../agreement-commands.js';

/**
 * Oral is lawful (People's Mediation Law 28), but not when a party wants it in writing or something stays to be
 * performed (Ningbo regulation on mediation 24). An agreement that promises nothing settles nothing.
 */
export function demandForm({
  form,
  partyAskedForWritten,
  performedAtOnce,
  obligations,
}: ReachAgreement): void {
  demand(performedAtOnce || obligations.length > 0, 'AGREEMENT_WITHOUT_OBLIGATIONS');
  demand(form === 'written' || (!partyAskedForWritten && performedAtOnce), 'WRITTEN_FORM_REQUIRED');
}
