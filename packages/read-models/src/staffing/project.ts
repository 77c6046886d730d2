import { areaEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { staffingTable } from './table.js';

export const staffingView = defineView<typeof staffingTable, typeof areaEvents>({
  table: staffingTable,
  generation: 1,
  category: 'area',
  events: areaEvents,
  handlers: {
    StaffCounted: (_, event) => {
      const { countedOn, residents, workers, areaPath } = event.data;
      const { recordedAt } = event.meta;
      return [{ areaCode: idOf(event), countedOn, residents, workers, areaPath, recordedAt }];
    },
  },
});
