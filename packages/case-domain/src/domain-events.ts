import { accessEvents } from './access-log/events.js';
import { calendarEvents } from './calendar/events.js';
import { caseEvents } from './case/events.js';
import { catalogueEvents } from './catalogue/events.js';
import { limitEvents } from './limits/events.js';
import { areaEvents, mediatorEvents, unitEvents } from './organisation/events.js';
import { personEvents } from './person/events.js';
import { reportEvents } from './report/events.js';
import { visitEvents } from './visit/events.js';

/** Every event of the product: what the store encodes, decodes and seals by. */
export const domainEvents = {
  ...reportEvents,
  ...caseEvents,
  ...areaEvents,
  ...unitEvents,
  ...mediatorEvents,
  ...limitEvents,
  ...calendarEvents,
  ...catalogueEvents,
  ...personEvents,
  ...accessEvents,
  ...visitEvents,
};
