import type { Caller } from '@linli/access';
import { buildingCheckDecider, type CheckBuilding } from '@linli/case-domain';
import { handleCommand } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { type PlaceGiven, resolvePlace } from './resolve-place.js';

/** 楼栋巡查 as it is asked for: the place by one area code. */
export interface CheckBuildingInput extends Omit<CheckBuilding, 'type' | 'place'> {
  readonly checkId: string;
  readonly place: PlaceGiven & { readonly building: string };
}

/** 楼栋巡查. @throws Rejection FORBIDDEN, AREA_UNKNOWN, PLACE_CARRIES_PERSONAL_DATA */
export async function checkBuilding(
  parts: Parts,
  caller: Caller,
  { checkId: id, place: given, ...fields }: CheckBuildingInput,
  request: CommandRequest,
): Promise<Receipt> {
  const prepared = await prepare(parts, caller, request);
  const place = { ...resolvePlace(prepared.facts, given), building: given.building };
  demandMayDo(caller, 'CheckBuilding', { areaPath: place.areaPath });
  const command = { type: 'CheckBuilding' as const, place, ...fields };
  return receiptFor(
    id,
    await handleCommand({ store: parts.store, decider: buildingCheckDecider, id, command, ...prepared }),
  );
}
