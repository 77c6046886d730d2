import { BUILDING_TOPICS, buildingCheckEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { buildingCheckTable } from './table.js';

export const buildingCheckView = defineView<typeof buildingCheckTable, typeof buildingCheckEvents>({
  table: buildingCheckTable,
  generation: 1,
  category: 'buildingCheck',
  events: buildingCheckEvents,
  handlers: {
    BuildingChecked: (_, event) => {
      const { place, findings } = event.data;
      return [
        {
          checkId: idOf(event),
          areaPath: place.areaPath,
          building: place.building,
          checkedAt: event.meta.occurredAt,
          found: BUILDING_TOPICS.filter((topic) => findings[topic] !== undefined),
        },
      ];
    },
  },
});
