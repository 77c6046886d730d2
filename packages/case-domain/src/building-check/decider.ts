import { type Decider, Rejection } from '@linli/kernel';
import type { Facts } from '../facts.js';
import { demandCleanPlace } from '../policies/demand-clean-place.js';
import type { CheckBuilding } from './commands.js';
import type { BuildingCheckEvent } from './events.js';

/** Whether the check is on record. */
export type BuildingCheckState = 'NONE' | 'CHECKED';

/** 楼栋巡查: recorded once, however often a phone sends it, and however late. */
export const buildingCheckDecider: Decider<CheckBuilding, BuildingCheckEvent, BuildingCheckState, Facts> = {
  category: 'buildingCheck',
  initial: 'NONE',
  decide: ({ place, findings }, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    if (state === 'CHECKED') return [];
    demandCleanPlace(place);
    return [{ type: 'BuildingChecked', data: { place, findings } }];
  },
  evolve: () => 'CHECKED',
};
