import { type Caller, mayDo, type Subject } from '@linli/access';
import {
  type CaseCommand,
  type CaseFile,
  caseDecider,
  type Facts,
  type RejectionCode,
} from '@linli/case-domain';
import { Rejection } from '@linli/kernel';
import { plausibleCommands } from './plausible-commands.js';

/** Something the caller has the right to do to the case, and whether it can be done as things stand. */
export interface PossibleAction {
  readonly action: CaseCommand['type'];
  readonly allowed: boolean;
  /** The refusal it would meet; absent when it is done already. */
  readonly because?: string;
}

/**
 * Refusals that come from how things stand, whatever is filled in. Any other refusal of a command made up for asking
 * only says that its content was made up.
 */
const STANDING: ReadonlySet<string> = new Set<RejectionCode>([
  'AGREEMENT_IS_ORAL',
  'AGREEMENT_NOT_IN_EFFECT',
  'AGREEMENT_REPLACED',
  'ANOTHER_CHANNEL_ACTIVE',
  'CALLBACK_ATTEMPTS_USED_UP',
  'CALLBACK_WINDOW_OVER',
  'CASE_AT_A_HIGHER_LEVEL',
  'CASE_NOT_OPEN',
  'CLASS_NOT_EXTENSIBLE',
  'COMMISSION_LETTER_MISSING',
  'CONFIRMATION_APPLIED_ALREADY',
  'CONSENT_MISSING',
  'COURT_ANSWERED_ALREADY',
  'COURT_DECIDED_ALREADY',
  'COURT_NOT_ANSWERED_YET',
  'DECIDED_ONE_LEVEL_UP',
  'DISPATCH_REPLACED',
  'ESCALATION_OVER',
  'EXTENSIONS_USED_UP',
  'EXTENSION_ALREADY_REQUESTED',
  'EXTENSION_TOO_LATE',
  'HANDLER_MAY_NOT_CALL_BACK',
  'HANDOVER_ALREADY_OPEN',
  'HANDOVER_ENDED',
  'HIGHEST_LEVEL_REACHED',
  'HOLD_ALREADY_REQUESTED',
  'JOINED_CASES_INSIDE',
  'JOINT_APPLICATION_TOO_LATE',
  'MATTERS_STILL_OPEN',
  'MATTER_NOT_CONFIRMABLE',
  'MEDIATION_ALREADY_OPEN',
  'POLICE_ASSESSMENT_MISSING',
  'VICTIM_NOT_RECORDED',
  'MEDIATION_ENDED',
  'MEDIATION_EXPIRED',
  'MEDIATION_FROZEN_BY_POLICE',
  'MEDIATOR_MISSING',
  'MEDIATOR_NOT_DISCLOSED',
  'NOBODY_LEADS',
  'NOBODY_TO_SEND_BACK_TO',
  'NOTICE_ENDED',
  'NOT_FOR_THIS_ROLE',
  'NOT_OF_THIS_UNIT',
  'NOT_THE_MEDIATOR',
  'OBJECTED_ALREADY',
  'OBJECTION_OPEN',
  'OBJECTION_RULED_ON',
  'OBJECTION_WAS_FINAL',
  'OBJECTION_WINDOW_OVER',
  'ONLY_AN_ENFORCING_AUTHORITY_ORDERS',
  'OTHERS_REPORTED_IT_TOO',
  'PARTY_REFUSES',
  'POLICE_REPORT_MISSING',
  'REOPEN_WINDOW_OVER',
  'REPORTER_NOT_CONTACTED',
  'RESOLVER_MAY_NOT_VERIFY',
  'RISK_TOO_HIGH_FOR_THE_SPOT',
  'RULING_ON_OWN_OBJECTION',
  'SENT_BACK_ALREADY',
  'RISK_TOO_HIGH_TO_WITHDRAW',
  'SAFETY_IS_NOT_WITHDRAWN',
  'SESSION_ALREADY_HELD',
  'STAGE_NOT_ALLOWED',
  'SUPERVISION_ONLY_RISES',
  'TYPE_KEEPS_RESTRICTED',
  'TYPE_NOT_FOR_THE_SPOT',
  'TYPE_NOT_WATCHED',
  'UNDER_RED_CARD',
  'URGENT_CASE_DOES_NOT_REST',
  'WATCH_OVER',
  'WATCH_RUNNING',
  'WHISTLE_CLOSED',
]);

/** What the caller may do to the case: the rules themselves are asked, with commands made up for the purpose. */
export function possibleActions(
  caller: Caller,
  file: CaseFile,
  subject: Subject,
  facts: Facts,
): readonly PossibleAction[] {
  return plausibleCommands(file, facts)
    .filter(({ type }) => mayDo(caller, type, subject) === 'yes')
    .map((command) => ({ action: command.type, ...prospects(command, file, facts) }));
}

function prospects(
  command: CaseCommand,
  file: CaseFile,
  facts: Facts,
): Pick<PossibleAction, 'allowed' | 'because'> {
  try {
    return { allowed: caseDecider.decide(command, file, facts).length > 0 };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return STANDING.has(error.code) ? { allowed: false, because: error.code } : { allowed: true };
  }
}
