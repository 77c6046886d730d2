import type { Due } from '@linli/case-domain';
import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const later: Due = { at: '2027-01-04T16:00:00.000Z', provisional: true };
const final: Due = { at: '2027-01-05T16:00:00.000Z', provisional: false };
const accepted = e('CaseAccepted', { due: later });
const row = { belongsTo: '', dueAt: later.at, provisional: true, running: true };
const resolution = { clock: 'resolution', ...row };
const stopped = { running: false };

proveRowChanges('provisional_due', [
  [[], e('CaseAccepted'), []],
  [[], accepted, [resolution]],
  [
    [accepted],
    e('DueRecomputed', { clock: 'resolution', due: final, was: later }),
    [{ dueAt: final.at, provisional: false }],
  ],
  [[], e('DueRecomputed', { clock: 'resolution', due: final, was: later }), []],
  [[accepted], e('CaseResolved'), [stopped]],
  [[accepted], e('ResolvedOnSpot'), [stopped]],
  [[accepted], e('Rechecked', { leadsTo: 'RESOLVED' }), [stopped]],
  [[accepted], e('AgreementEffective'), [stopped]],
  [[accepted, e('CaseResolved')], e('VerificationFailed'), [{ running: true, provisional: true }]],
  [[], e('CaseReopened', { due: later }), [resolution]],
  [[], e('CaseResolved', { verificationDue: later }), [{ clock: 'verification', ...row }]],
  [[e('CaseResolved', { verificationDue: later })], e('VerificationFailed'), [stopped]],
  [
    [e('CaseResolved', { verificationDue: later })],
    e('Verified', { reopenWindow: later }),
    [{ clock: 'reopen_window', ...row }, stopped],
  ],
  [[e('Verified', { reopenWindow: later })], e('CaseReopened'), [stopped]],
  [[], e('Dispatched', { objectionWindow: later }), [{ ...row, clock: 'objection_window', belongsTo: /-/ }]],
  [[e('Dispatched', { objectionWindow: later })], e('Signed'), [stopped]],
  [[e('Dispatched', { objectionWindow: later })], e('DeemedSigned'), [stopped]],
  [[], e('PartyConsented', { mediationDue: later }), [{ ...row, clock: 'mediation', belongsTo: /-/ }]],
  [[], e('MediationExtended', { due: later }), [{ ...row, clock: 'mediation', belongsTo: /-/ }]],
  [[e('PartyConsented', { mediationDue: later })], e('MediationTerminated'), [stopped]],
  [
    [e('PartyConsented', { mediationDue: later })],
    e('AgreementEffective', { confirmationDue: later }),
    [{ ...row, clock: 'joint_application', belongsTo: /-/ }, stopped],
  ],
  [
    [],
    e('AdvisoryIssued', { due: later, recheckDue: later }),
    [
      { ...row, clock: 'advisory', belongsTo: uuid(70) },
      { ...row, clock: 'recheck', belongsTo: uuid(70) },
    ],
  ],
  [
    [e('AdvisoryIssued', { due: later, recheckDue: later })],
    e('Rechecked', { noticeId: uuid(70), leadsTo: 'RECTIFYING' }),
    [{ running: true }, stopped],
  ],
  [
    [e('AdvisoryIssued', { due: later, recheckDue: later })],
    e('Rechecked', { noticeId: uuid(70), leadsTo: 'HANDLING' }),
    [stopped, stopped],
  ],
  [[], e('OrderIssued', { recheckDue: later }), [{ ...row, clock: 'recheck', belongsTo: /-/ }]],
]);
