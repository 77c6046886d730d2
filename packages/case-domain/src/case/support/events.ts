import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { due, id, unitCode } from '../../vocabulary.js';

/** 协办: another unit does a part of the work and answers to the lead, never to the reporter. */
export const supportEvents = {
  SupportAdded: event(z.object({ supportId: id, unit: unitCode, task: personalText(1000), due })),
  SupportReplied: event(z.object({ supportId: id, reply: personalText(2000) })),
  SupportReleased: event(z.object({ supportId: id, reason: personalText(500) })),
};
