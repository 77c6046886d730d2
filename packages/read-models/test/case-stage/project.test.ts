import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const opened = e('CaseOpened');
const now = '2026-03-10T00:00:00.000Z';
const ended = (stage: string) => ({ stage, toAt: now });
const current = (stage: string) => ({ stage, fromAt: now, toAt: null });

proveRowChanges('case_stage', [
  [[], opened, [{ nth: 1, ...current('REGISTERED') }]],
  [[opened], e('CaseAccepted'), [ended('REGISTERED'), { nth: 2, ...current('ACCEPTED') }]],
  [[opened], e('CaseDeclined'), [ended('REGISTERED'), current('DECLINED')]],
  [[opened], e('NoteAdded'), [{ stage: 'REGISTERED', toAt: null }]],
  [[opened], e('Dispatched'), [ended('REGISTERED'), current('DISPATCHED')]],
  [[opened, e('Dispatched')], e('Signed'), [{}, ended('DISPATCHED'), current('HANDLING')]],
  [[opened, e('Dispatched')], e('DeemedSigned'), [{}, ended('DISPATCHED'), current('HANDLING')]],
  [[opened, e('CaseAccepted')], e('SiteChecked'), [{}, ended('ACCEPTED'), current('HANDLING')]],
  [[opened], e('AdvisoryIssued'), [ended('REGISTERED'), current('RECTIFYING')]],
  [[opened], e('OrderIssued'), [ended('REGISTERED'), current('RECTIFYING')]],
  [
    [opened, e('OrderIssued')],
    e('Rechecked', { leadsTo: 'HANDLING' }),
    [{}, ended('RECTIFYING'), current('HANDLING')],
  ],
  [[opened], e('PartyConsented'), [ended('REGISTERED'), current('MEDIATING')]],
  [[opened, e('PartyConsented')], e('MediationTerminated'), [{}, ended('MEDIATING'), current('HANDLING')]],
  [[opened, e('AgreementReached')], e('AgreementEffective'), [ended('REGISTERED'), current('PERFORMING')]],
  [
    [opened, e('AgreementReached'), e('AgreementEffective')],
    e('ObligationPerformed', { settlesCase: true }),
    [{}, ended('PERFORMING'), current('RESOLVED')],
  ],
  [
    [opened, e('AgreementReached'), e('AgreementEffective'), e('ObligationPerformed')],
    e('ObligationDefaulted', { settlesCase: false }),
    [{}, ended('PERFORMING'), current('HANDLING')],
  ],
  [[opened], e('ResolvedOnSpot'), [ended('REGISTERED'), current('RESOLVED')]],
  [[opened], e('StatutoryRouteGiven'), [ended('REGISTERED'), current('RESOLVED')]],
  [[opened], e('CaseWithdrawn'), [ended('REGISTERED'), current('WITHDRAWN')]],
  [[opened, e('Verified')], e('Archived'), [{}, ended('CLOSED'), current('ARCHIVED')]],
  [[opened], e('CaseResolved'), [ended('REGISTERED'), current('RESOLVED')]],
  [[opened, e('CaseResolved')], e('VerificationFailed'), [{}, ended('RESOLVED'), current('HANDLING')]],
  [[opened, e('CaseResolved')], e('Verified'), [{}, ended('RESOLVED'), current('CLOSED')]],
  [[opened, e('Verified')], e('CaseReopened'), [{}, ended('CLOSED'), current('HANDLING')]],
]);
