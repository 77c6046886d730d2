import { caseEvents } from '@linli/case-domain';
import { midnightInShanghai } from '../figures/period.js';
import { defineView, idOf } from '../projection/view.js';
import { caseAreaTable } from './table.js';

export const caseAreaView = defineView<typeof caseAreaTable, typeof caseEvents>({
  table: caseAreaTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseOpened: (_, event) => {
      const { areaPath } = event.data.place;
      return [{ caseId: idOf(event), nth: 1, areaPath, fromAt: null, toAt: null }];
    },
    // From the day the organisation changed, whenever that was recorded.
    CaseReassignedByReorg: (areas, { data }) => {
      const current = areas.get(String(areas.size));
      if (!current) return [];
      const since = midnightInShanghai(data.effectiveFrom);
      const { caseId, nth } = current;
      return [
        { ...current, toAt: since },
        { caseId, nth: nth + 1, areaPath: data.areaPath, fromAt: since, toAt: null },
      ];
    },
  },
});
