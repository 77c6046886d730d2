import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('whistle_department', [
  [[], e('WhistleBlown'), [{ department: 'bureau-3', blownAt: now, arrivedAt: null, rating: null }]],
  [[e('WhistleBlown')], e('DepartmentReportedIn'), [{ arrivedAt: '2026-03-04T02:05:00.000Z' }]],
  [[e('WhistleBlown')], e('WhistleClosed'), [{ rating: 'solved', ratedAt: now }]],
]);
