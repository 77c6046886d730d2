import { retentionEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { retentionSettingTable } from './table.js';

export const retentionSettingView = defineView<typeof retentionSettingTable, typeof retentionEvents>({
  table: retentionSettingTable,
  generation: 1,
  category: 'retention',
  events: retentionEvents,
  handlers: {
    RetentionSet: (_, { data: { from: beginsOn, ...set }, meta }) => [
      { ...set, beginsOn, setBy: meta.by.id, recordedAt: meta.recordedAt },
    ],
  },
});
