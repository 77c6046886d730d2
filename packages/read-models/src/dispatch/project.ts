import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { dispatchTable } from './table.js';

type Dispatch = Draft<typeof dispatchTable>;

export const dispatchView = defineView<typeof dispatchTable, typeof caseEvents>({
  table: dispatchTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    Dispatched: (_, event) => [
      {
        caseId: idOf(event),
        dispatchId: event.data.dispatchId,
        leadUnit: event.data.leadUnit,
        dispatchedAt: event.meta.recordedAt,
        besideCommunityDuties: event.data.despiteDuties !== undefined,
        objectedAt: null,
        ruledAt: null,
        upheld: null,
      },
    ],
    DispatchObjected: (rows, { data, meta }) => change(rows, data, { objectedAt: meta.recordedAt }),
    ObjectionUpheld: (rows, { data, meta }) => change(rows, data, { ruledAt: meta.recordedAt, upheld: true }),
    ObjectionRejected: (rows, { data, meta }) =>
      change(rows, data, { ruledAt: meta.recordedAt, upheld: false }),
  },
});

function change(
  rows: Rows<Dispatch>,
  { dispatchId }: { readonly dispatchId: string },
  changes: Partial<Dispatch>,
): Dispatch[] {
  const row = rows.get(dispatchId);
  return row ? [{ ...row, ...changes }] : [];
}
