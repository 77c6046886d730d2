import { areaEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { areaTable } from './table.js';

/** The whole tree is one partition: a path needs the parent's row. */
export const areaView = defineView<typeof areaTable, typeof areaEvents>({
  table: areaTable,
  generation: 1,
  category: 'area',
  events: areaEvents,
  partition: 'whole',
  handlers: {
    AreaEstablished: (areas, { data }) => {
      const above = areas.get(data.parentCode)?.path ?? [];
      return [
        {
          code: data.code,
          name: data.name,
          level: data.level,
          parentCode: data.parentCode,
          establishedOn: data.from,
          path: [...above, data.code],
        },
      ];
    },
    AreaRenamed: (areas, event) => {
      const area = areas.get(idOf(event));
      return area ? [{ ...area, name: event.data.name }] : [];
    },
  },
});
