import { accessEvents } from './access-log/events.js';
import { accountEvents } from './account/events.js';
import { attemptEvents } from './attempt/events.js';
import { auditEvents } from './audit/events.js';
import { buildingCheckEvents } from './building-check/events.js';
import { calendarEvents } from './calendar/events.js';
import { caseEvents } from './case/events.js';
import { catalogueEvents } from './catalogue/events.js';
import { lessonEvents } from './lesson/events.js';
import { limitEvents } from './limits/events.js';
import { areaEvents, mediatorEvents, unitEvents } from './organisation/events.js';
import { personEvents } from './person/events.js';
import { reportEvents } from './report/events.js';
import { retentionEvents } from './retention/events.js';
import { visitEvents } from './visit/events.js';
import { webhookEvents } from './webhook/events.js';

/** Every event of the product: what the store encodes, decodes and seals by. */
export const domainEvents = {
  ...reportEvents,
  ...caseEvents,
  ...areaEvents,
  ...unitEvents,
  ...mediatorEvents,
  ...limitEvents,
  ...retentionEvents,
  ...calendarEvents,
  ...catalogueEvents,
  ...personEvents,
  ...accessEvents,
  ...attemptEvents,
  ...accountEvents,
  ...visitEvents,
  ...buildingCheckEvents,
  ...lessonEvents,
  ...auditEvents,
  ...webhookEvents,
};
