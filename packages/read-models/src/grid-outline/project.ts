import { areaEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { gridOutlineTable } from './table.js';

export const gridOutlineView = defineView<typeof gridOutlineTable, typeof areaEvents>({
  table: gridOutlineTable,
  generation: 1,
  category: 'area',
  events: areaEvents,
  handlers: {
    GridOutlined: (_, event) => {
      const { datum, outline, from } = event.data;
      return [{ areaCode: idOf(event), datum, outline, drawnFrom: from }];
    },
  },
});
