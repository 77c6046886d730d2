import { auditEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { auditTable } from './table.js';

type Audit = Draft<typeof auditTable>;

const changed = (rows: Rows<Audit>, change: Partial<Audit>): Audit[] =>
  [...rows.values()].map((row) => ({ ...row, ...change }));

export const auditView = defineView<typeof auditTable, typeof auditEvents>({
  table: auditTable,
  generation: 1,
  category: 'audit',
  events: auditEvents,
  handlers: {
    AuditOpened: (_, event) => {
      const { areaPath, from: periodFrom, to: periodTo, method } = event.data;
      const openedAt = event.meta.recordedAt;
      const about = { auditId: idOf(event), areaPath, periodFrom, periodTo, method, openedAt };
      return [{ ...about, stage: 'OPENED', population: null, reauditOn: null }];
    },
    SampleDrawn: (rows, { data: { population } }) => changed(rows, { stage: 'DRAWN', population }),
    ReauditSet: (rows, { data: { on } }) => changed(rows, { reauditOn: on }),
    AuditClosed: (rows) => changed(rows, { stage: 'CLOSED' }),
  },
});
