import type { Instant } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { dueWithin } from '../../limits/due-within.js';
import type { CaseEvent } from '../events.js';
import { isPoliceReportOnFile } from '../policies/demand-police-report.js';
import { openMatters } from '../policies/open-matters.js';
import { verificationDueIf } from '../policies/verification-due.js';
import type { CaseFile } from '../state.js';
import { hasOpenObligation } from './agreement-state.js';

/** The agreement that takes effect. */
export interface Effect {
  readonly agreementId: string;
  readonly effectiveAt: Instant;
  readonly partial: boolean;
  /** Something it promises is still to be done. */
  readonly leavesOpen: boolean;
}

/**
 * An agreement takes effect: the mediation is over and its channel free. What a partial one leaves goes on as
 * handling, while its obligations are performed beside it. A full one leads to performance; with nothing left to
 * perform the case is resolved, unless something else is still open (I18).
 */
export function takeEffect(
  { agreementId, effectiveAt, partial, leavesOpen }: Effect,
  file: CaseFile,
  facts: Facts,
): CaseEvent[] {
  // In which the parties may jointly ask a court to confirm it (People's Mediation Law 33; I24).
  const confirmationDue = dueWithin('joint_application', effectiveAt, facts);
  const toPerform = leavesOpen || hasOpenObligation(file.mediation.obligations);
  const leadsTo = partial
    ? 'HANDLING'
    : toPerform
      ? 'PERFORMING'
      : opensNothingElse(file) && isPoliceReportOnFile(file, facts)
        ? 'RESOLVED'
        : 'HANDLING';
  return [
    {
      type: 'AgreementEffective',
      data: {
        agreementId,
        effectiveAt,
        confirmationDue,
        leadsTo,
        ...verificationDueIf(leadsTo === 'RESOLVED', facts),
      },
    },
    { type: 'ChannelSet', data: { channel: 'none' } },
  ];
}

function opensNothingElse(file: CaseFile): boolean {
  return openMatters(file).every((matter) => matter === 'mediation');
}
