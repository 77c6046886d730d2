import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';
const another = e('ReportAttached', { reportId: uuid(5) });

proveRowChanges('attachment', [
  [[], e('ReportAttached'), [{ nth: 1, isRepeat: false, attachedAt: now, detachedAt: null }]],
  [[e('ReportAttached')], another, [{ nth: 1 }, { nth: 2, isRepeat: true }]],
  [[e('ReportAttached')], e('ReportDetached'), [{ nth: 1, detachedAt: now }]],
  [[e('ReportAttached'), e('ReportDetached')], another, [{ nth: 1 }, { nth: 2, isRepeat: false }]],
]);
