import { mediatorEvents } from '@linli/case-domain';
import { defineView } from '../projection/view.js';
import { mediatorTable } from './table.js';

export const mediatorView = defineView<typeof mediatorTable, typeof mediatorEvents>({
  table: mediatorTable,
  generation: 1,
  category: 'mediator',
  events: mediatorEvents,
  handlers: {
    MediatorRegistered: (_, { data }) => [{ ...data }],
  },
});
