import type { Caller } from '@linli/access';
import {
  type AreaCommand,
  areaDecider,
  demandParentAbove,
  type MediatorCommand,
  mediatorDecider,
  type UnitCommand,
  unitDecider,
} from '@linli/case-domain';
import { refuse } from '@linli/kernel';
import type { CommandRequest } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { areaSubject } from '../queries/area-subject.js';
import type { Receipt } from '../receipt.js';
import { manage } from './manage.js';

/** Establishes or renames an area of the tree. */
export async function manageArea(
  parts: Parts,
  caller: Caller,
  id: string,
  command: AreaCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const first = command.type === 'EstablishArea' ? { likelyNew: true as const } : {};
  return await manage(parts, caller, { decider: areaDecider, id, command, request, ...first });
}

/**
 * Establishes one area below another that is known and stands higher in the tree. (A file of areas is checked as a whole,
 * its parents among them, and goes to `manageArea`.)
 * @throws Rejection PARENT_AREA_UNKNOWN, PARENT_AREA_NOT_ABOVE, AREA_EXISTS
 */
export async function establishArea(
  parts: Parts,
  caller: Caller,
  command: Extract<AreaCommand, { type: 'EstablishArea' }>,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'EstablishArea');
  const directory = await parts.readModels.loadDirectory();
  demandParentAbove(command, directory.area(command.parentCode));
  return await manageArea(parts, caller, command.code, command, request);
}

/** Residents and workers of a community, as counted on a day. */
export interface CountStaffInput {
  readonly code: string;
  readonly countedOn: string;
  readonly residents: number;
  readonly workers: number;
}

/**
 * Counts who lives and works in a community. By the street or the district it belongs to: it is about their own people.
 * @throws Rejection AREA_UNKNOWN, FORBIDDEN, NOT_A_COMMUNITY, COUNTED_LATER_ALREADY
 */
export async function countStaff(
  parts: Parts,
  caller: Caller,
  { code, ...counted }: CountStaffInput,
  request: CommandRequest,
): Promise<Receipt> {
  const subject = await areaSubject(parts, caller, code);
  const command = { type: 'CountStaff' as const, ...counted, areaPath: [...subject.areaPath] };
  return await manage(parts, caller, { decider: areaDecider, id: code, command, request, subject });
}

/**
 * Establishes a unit in an area that is known.
 * @throws Rejection AREA_UNKNOWN, UNIT_EXISTS
 */
export async function establishUnit(
  parts: Parts,
  caller: Caller,
  command: Extract<UnitCommand, { type: 'EstablishUnit' }>,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'EstablishUnit');
  const { areaCode } = command;
  const directory = await parts.readModels.loadDirectory();
  if (!directory.area(areaCode)) refuse('AREA_UNKNOWN', { areaCode });
  return await manageUnit(parts, caller, command, request);
}

/** Establishes a unit, one of a list that was checked as a whole. */
export async function manageUnit(
  parts: Parts,
  caller: Caller,
  command: Extract<UnitCommand, { type: 'EstablishUnit' }>,
  request: CommandRequest,
): Promise<Receipt> {
  const id = command.code;
  return await manage(parts, caller, { decider: unitDecider, id, command, request, likelyNew: true });
}

/** Enters a mediator in the register, or renews the entry. */
export async function registerMediator(
  parts: Parts,
  caller: Caller,
  command: MediatorCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const id = command.mediatorId;
  return await manage(parts, caller, { decider: mediatorDecider, id, command, request, likelyNew: true });
}
