import type { Stage } from '../stage.js';
import { bouncedOrder } from './bounced-order.js';
import { danger } from './danger.js';
import { erasure } from './erasure.js';
import { groupRental } from './group-rental.js';
import { lateEntry } from './late-entry.js';
import { leak } from './leak.js';
import { refusedDispute } from './refused-dispute.js';
import { reorganisation } from './reorganisation.js';

/** A story. */
export interface Scenario {
  /** From its first day to a day or two after its last step. */
  readonly days: number;
  /** Plays it on a stage; answers with the id of its case. */
  readonly play: (stage: Stage) => Promise<string>;
  /** Told at its own time only: it turns on a window that runs by the server's clock, whatever is recorded late. */
  readonly needsOwnTime?: true;
}

/** The scenarios by their names. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  leak: { days: 25, play: leak },
  'group-rental': { days: 86, play: groupRental },
  'refused-dispute': { days: 25, play: refusedDispute },
  'bounced-order': { days: 25, play: bouncedOrder, needsOwnTime: true },
  danger: { days: 25, play: danger },
  erasure: { days: 34, play: erasure },
  reorganisation: { days: 30, play: reorganisation },
  'late-entry': { days: 25, play: lateEntry },
};

/** What `linli demo <name>` can play on a system that is running: there, everything is recorded late. */
export const playableLate: readonly string[] = Object.entries(scenarios)
  .filter(([, { needsOwnTime }]) => !needsOwnTime)
  .map(([name]) => name);
