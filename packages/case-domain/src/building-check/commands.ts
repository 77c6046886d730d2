import type { Place } from '../vocabulary.js';
import type { BuildingTopic } from './events.js';

export interface CheckBuilding {
  readonly type: 'CheckBuilding';
  readonly place: Place & { readonly building: string };
  /** The report each finding became; empty: no change. */
  readonly findings: Readonly<Partial<Record<BuildingTopic, string>>>;
}
