import { personEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { type ErasureStatus, personErasureTable } from './table.js';

type Erasure = Draft<typeof personErasureTable>;

export const personErasureView = defineView<typeof personErasureTable, typeof personEvents>({
  table: personErasureTable,
  generation: 1,
  category: 'person',
  events: personEvents,
  handlers: {
    ErasureRequested: (_, event) => {
      const { data, meta } = event;
      const { erasureId, reason, areaPath } = data;
      const asked = {
        requestedAt: meta.recordedAt,
        requestedBy: meta.by.id,
        decidedAt: null,
        decidedBy: null,
      };
      return [{ personRef: idOf(event), erasureId, status: 'REQUESTED', reason, areaPath, ...asked }];
    },
    ErasureRejected: (rows, event) => decided(rows, event, 'REJECTED'),
    PersonErased: (rows, event) => decided(rows, event, 'APPROVED'),
    PersonKeysDestroyed: (rows, { data }) => of(rows, data).map((row) => ({ ...row, status: 'DONE' })),
  },
});

function decided(
  rows: Rows<Erasure>,
  { data, meta }: Recorded & { readonly data: { readonly erasureId: string } },
  status: ErasureStatus,
): Erasure[] {
  return of(rows, data).map((row) => ({ ...row, status, decidedAt: meta.recordedAt, decidedBy: meta.by.id }));
}

function of(rows: Rows<Erasure>, { erasureId }: { readonly erasureId: string }): Erasure[] {
  const row = rows.get(erasureId);
  return row ? [row] : [];
}
