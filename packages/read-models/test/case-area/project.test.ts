import { caseEvent as e, PATH } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const opened = e('CaseOpened');
const elsewhere = ['370102', '370102001', '370102001009'];
const reassigned = e('CaseReassignedByReorg', { areaPath: elsewhere, effectiveFrom: '2026-07-01' });
const since = '2026-06-30T16:00:00.000Z';

proveRowChanges('case_area', [
  [[], opened, [{ nth: 1, areaPath: PATH, fromAt: null, toAt: null }]],
  [
    [opened],
    reassigned,
    [
      { nth: 1, areaPath: PATH, fromAt: null, toAt: since },
      { nth: 2, areaPath: elsewhere, fromAt: since, toAt: null },
    ],
  ],
  [[], reassigned, []],
]);
