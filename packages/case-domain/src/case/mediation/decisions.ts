import { adjournSession } from './decide/adjourn-session.js';
import { applyConfirmation } from './decide/apply-confirmation.js';
import { appointMediator } from './decide/appoint-mediator.js';
import { extendMediation } from './decide/extend-mediation.js';
import { holdSession } from './decide/hold-session.js';
import { proposeMediation } from './decide/propose-mediation.js';
import { reachAgreement } from './decide/reach-agreement.js';
import { recordConsent } from './decide/record-consent.js';
import { recordCourtAnswer } from './decide/record-court-answer.js';
import { recordCourtDecision } from './decide/record-court-decision.js';
import { recordCourtExtension } from './decide/record-court-extension.js';
import { recordDefault } from './decide/record-default.js';
import { recordPerformance } from './decide/record-performance.js';
import { recordRefusal } from './decide/record-refusal.js';
import { remindObligation } from './decide/remind-obligation.js';
import { requestRecusal } from './decide/request-recusal.js';
import { scheduleSession } from './decide/schedule-session.js';
import { signAgreement } from './decide/sign-agreement.js';
import { terminateMediation } from './decide/terminate-mediation.js';

/** How each command about a mediation, its agreement and its performance is decided. */
export const mediationDecisions = {
  ProposeMediation: proposeMediation,
  RecordConsent: recordConsent,
  RecordRefusal: recordRefusal,
  AppointMediator: appointMediator,
  RequestRecusal: requestRecusal,
  ScheduleSession: scheduleSession,
  HoldSession: holdSession,
  AdjournSession: adjournSession,
  ExtendMediation: extendMediation,
  ReachAgreement: reachAgreement,
  SignAgreement: signAgreement,
  RecordPerformance: recordPerformance,
  RecordDefault: recordDefault,
  RemindObligation: remindObligation,
  ApplyConfirmation: applyConfirmation,
  RecordCourtAnswer: recordCourtAnswer,
  RecordCourtExtension: recordCourtExtension,
  RecordCourtDecision: recordCourtDecision,
  TerminateMediation: terminateMediation,
};
