import type { WorkingCalendar } from '@linli/calendar';
import type { Actor, Instant } from '@linli/kernel';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Limits } from './limits/limits.js';
import type { Directory } from './organisation/directory.js';

/** Everything a decision may know beside its command and its state. The domain looks nothing up by itself. */
export interface Facts {
  readonly by: Actor;
  /** When it happened, as the actor says: never later than `now`. */
  readonly at: Instant;
  /** When it is recorded. */
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly directory: Directory;
}
