import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, onEvery } from '../projection/view.js';
import { caseTimelineTable } from './table.js';

export const caseTimelineView = defineView<typeof caseTimelineTable, typeof caseEvents>({
  table: caseTimelineTable,
  generation: 3,
  category: 'case',
  events: caseEvents,
  appendOnly: true,
  handlers: onEvery<Draft<typeof caseTimelineTable>, typeof caseEvents>(caseEvents, (_, event) => [
    {
      caseId: idOf(event),
      eventId: event.eventId,
      type: event.type,
      occurredAt: event.meta.occurredAt,
      recordedAt: event.meta.recordedAt,
      actor: event.meta.by.id,
      role: event.meta.by.role,
      orgCode: event.meta.by.orgCode,
      lateEntry: event.meta.lateEntry !== undefined,
      data: event.data,
    },
  ]),
});
