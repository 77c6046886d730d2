import type { Caller } from '@linli/access';
import {
  type AreaCommand,
  areaDecider,
  type MediatorCommand,
  mediatorDecider,
  type UnitCommand,
  unitDecider,
} from '@linli/case-domain';
import type { CommandRequest } from '../command-request.js';
import type { Parts } from '../parts.js';
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

/** Establishes a unit. */
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
