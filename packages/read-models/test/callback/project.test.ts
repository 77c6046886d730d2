import { caseEvent as e } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

proveRowChanges('callback', [
  [[], e('CallbackDone'), [{ reached: true, resolved: true, satisfaction: 5 }]],
  [[], e('CallbackMissed'), [{ reached: false, resolved: null, satisfaction: null }]],
]);
