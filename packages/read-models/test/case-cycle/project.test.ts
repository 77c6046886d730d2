import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const opened = e('CaseOpened');
const accepted = e('CaseAccepted');
const now = '2026-03-10T00:00:00.000Z';
const effective = [opened, accepted, e('AgreementReached'), e('AgreementEffective')];

proveRowChanges('case_cycle', [
  [[], opened, [{ nth: 1, startedAt: now, maxLevel: 'COMMUNITY', dueAt: null }]],
  [
    [opened],
    accepted,
    [{ dueClass: 'G', originalDueAt: '2026-03-09T16:00:00.000Z', dueAt: '2026-03-09T16:00:00.000Z' }],
  ],
  [
    [opened, accepted],
    e('ExtensionGranted'),
    [{ originalDueAt: '2026-03-09T16:00:00.000Z', dueAt: '2026-03-12T16:00:00.000Z' }],
  ],
  [
    [opened, accepted],
    e('Resumed'),
    [{ originalDueAt: '2026-03-09T16:00:00.000Z', dueAt: '2026-03-13T16:00:00.000Z' }],
  ],
  [[opened, accepted], e('Resumed', { due: undefined }), [{ dueAt: '2026-03-09T16:00:00.000Z' }]],
  [
    [opened, accepted, e('CaseResolved')],
    e('Escalated'),
    [{ maxLevel: 'STREET', resolvedAt: null, outcome: null }],
  ],
  [[opened, accepted, e('Escalated'), e('Delegated')], e('CaseResolved'), [{ maxLevel: 'STREET' }]],
  [[opened, e('Escalated', { to: 'DISTRICT' }), e('Delegated')], e('Escalated'), [{ maxLevel: 'DISTRICT' }]],
  [
    [opened, accepted],
    e('CaseClassified', { class: 'S', due: { at: '2026-03-03T16:00:00.000Z', provisional: false } }),
    [{ dueClass: 'S', dueAt: '2026-03-03T16:00:00.000Z', originalDueAt: '2026-03-09T16:00:00.000Z' }],
  ],
  [
    [opened, accepted],
    e('CaseClassified', { class: 'C', dueStays: true }),
    [{ dueClass: 'C', dueAt: '2026-03-09T16:00:00.000Z' }],
  ],
  [[opened], e('CaseClassified'), [{ dueClass: null, dueAt: null }]],
  [[opened, accepted], e('CaseWithdrawn'), [{ withdrawnAt: now, resolvedAt: null, closedAt: null }]],
  [[opened, accepted], e('StatutoryRouteGiven'), [{ resolvedAt: now, outcome: 'transferred' }]],
  [[opened, accepted], e('ResolvedOnSpot'), [{ resolvedAt: now, outcome: 'resolved' }]],
  [
    [opened, accepted],
    e('CaseResolved', { outcome: 'transferred' }),
    [{ resolvedAt: now, outcome: 'transferred' }],
  ],
  [[opened, accepted], e('Rechecked', { leadsTo: 'RESOLVED' }), [{ resolvedAt: now, outcome: 'rectified' }]],
  [[opened, accepted], e('Rechecked'), [{ resolvedAt: null }]],
  [[opened, accepted], e('AgreementEffective'), [{ resolvedAt: now, outcome: 'settled_by_agreement' }]],
  [[opened, accepted], e('AgreementEffective', { leadsTo: 'HANDLING' }), [{ resolvedAt: null }]],
  [
    effective,
    e('ObligationPerformed', { settlesCase: true }),
    [{ resolvedAt: /^2026-03-02/, outcome: 'settled_by_agreement' }],
  ],
  [[opened, accepted], e('ObligationPerformed', { settlesCase: true }), [{ resolvedAt: now }]],
  [[opened, accepted], e('ObligationDefaulted'), [{ resolvedAt: now }]],
  [[opened, e('CaseResolved')], e('VerificationFailed'), [{ resolvedAt: null, outcome: null }]],
  [[opened, e('CaseResolved')], e('Verified'), [{ closedAt: now }]],
  [
    [opened, accepted, e('CaseResolved'), e('Verified')],
    e('CaseReopened'),
    [
      { nth: 1, closedAt: /^2026-03-02/, originalDueAt: '2026-03-09T16:00:00.000Z' },
      { nth: 2, startedAt: now, closedAt: null, resolvedAt: null, originalDueAt: '2026-03-30T16:00:00.000Z' },
    ],
  ],
  [
    [opened, accepted],
    e('DueRecomputed'),
    [{ originalDueAt: '2026-03-09T16:00:00.000Z', dueAt: '2026-03-10T16:00:00.000Z', provisional: false }],
  ],
  [[opened, accepted], e('DueRecomputed', { clock: 'mediation' }), [{ dueAt: '2026-03-09T16:00:00.000Z' }]],
]);
