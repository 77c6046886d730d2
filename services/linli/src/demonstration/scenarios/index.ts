import type { Stage } from '../stage.js';
import { bouncedOrder } from './bounced-order.js';
import { danger } from './danger.js';
import { erasure } from './erasure.js';
import { groupRental } from './group-rental.js';
import { lateEntry } from './late-entry.js';
import { leak } from './leak.js';
import { refusedDispute } from './refused-dispute.js';

/** A story played on a stage; answers with the id of its case. */
export type Scenario = (stage: Stage) => Promise<string>;

/** The scenarios by the name `linli demo <name>` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  leak,
  'group-rental': groupRental,
  'refused-dispute': refusedDispute,
  'bounced-order': bouncedOrder,
  'late-entry': lateEntry,
  erasure,
  danger,
};
