import { limitEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { limitTable } from './table.js';

export const limitView = defineView<typeof limitTable, typeof limitEvents>({
  table: limitTable,
  generation: 1,
  category: 'limits',
  events: limitEvents,
  handlers: {
    LimitSet: (rows, { data: { from: beginsOn, ...set }, meta }) => [
      { ...set, beginsOn, nth: rows.size + 1, recordedAt: meta.recordedAt },
    ],
  },
});
