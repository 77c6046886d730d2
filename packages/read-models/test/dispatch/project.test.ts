import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';
const sealed = { box: 'Ym94', key: 'person-1', of: 'stream/event/field' };

proveRowChanges('dispatch', [
  [[], e('Dispatched'), [{ dispatchedAt: now, besideCommunityDuties: false, objectedAt: null }]],
  [[], e('Dispatched', { despiteDuties: sealed }), [{ besideCommunityDuties: true }]],
  [[e('Dispatched')], e('DispatchObjected'), [{ objectedAt: now, ruledAt: null }]],
  [[e('Dispatched'), e('DispatchObjected')], e('ObjectionUpheld'), [{ ruledAt: now, upheld: true }]],
  [[e('Dispatched'), e('DispatchObjected')], e('ObjectionRejected'), [{ ruledAt: now, upheld: false }]],
]);
