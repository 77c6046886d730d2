import {
  type ClockEffects,
  caseClockEffects,
  caseEvents,
  changedClocks,
  type EventDefinitions,
  type EventOf,
  reportClockEffects,
  reportEvents,
  visitClockEffects,
  visitEvents,
} from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, type Handlers, idOf, type Rows } from '../projection/view.js';
import { entryOf, rowOf } from './entry-row.js';
import { clockTable, reportClockTable, visitClockTable } from './table.js';

type Clock = Draft<typeof clockTable>;

/** The fold of the case file's clocks and of these rows is one and the same function. */
function onEffects<D extends EventDefinitions>(
  effects: ClockEffects<EventOf<D>>,
): Handlers<Clock, EventOf<D>> {
  const handler = (rows: Rows<Clock>, event: Recorded<EventOf<D>>) =>
    changedClocks(effects, [...rows.values()].map(entryOf), event).map((entry) => rowOf(idOf(event), entry));
  const handlers = Object.fromEntries(Object.keys(effects).map((type) => [type, handler]));
  return handlers as unknown as Handlers<Clock, EventOf<D>>;
}

export const clockView = defineView<typeof clockTable, typeof caseEvents>({
  table: clockTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: onEffects<typeof caseEvents>(caseClockEffects),
});

export const reportClockView = defineView<typeof reportClockTable, typeof reportEvents>({
  table: reportClockTable,
  generation: 1,
  category: 'report',
  events: reportEvents,
  handlers: onEffects<typeof reportEvents>(reportClockEffects),
});

export const visitClockView = defineView<typeof visitClockTable, typeof visitEvents>({
  table: visitClockTable,
  generation: 2,
  category: 'visit',
  events: visitEvents,
  handlers: onEffects<typeof visitEvents>(visitClockEffects),
});
