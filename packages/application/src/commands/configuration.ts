import type { Caller } from '@linli/access';
import {
  type CalendarCommand,
  type CatalogueCommand,
  calendarDecider,
  catalogueDecider,
  type LimitCommand,
  limitDecider,
  type RetentionCommand,
  retentionDecider,
  type UnitCommand,
  unitDecider,
} from '@linli/case-domain';
import type { CommandRequest } from '../command-request.js';
import type { Parts } from '../parts.js';
import type { Receipt } from '../receipt.js';
import { manage } from './manage.js';

/** Publishes the rest days of a year, or a correction of them. */
export async function publishCalendarYear(
  parts: Parts,
  caller: Caller,
  command: CalendarCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const id = String(command.year);
  return await manage(parts, caller, { decider: calendarDecider, id, ...asOften(command, request) });
}

/** Sets a limit from a day on. */
export async function setLimit(
  parts: Parts,
  caller: Caller,
  command: LimitCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, {
    decider: limitDecider,
    id: command.name,
    ...asOften(command, request),
  });
}

/** Sets for how long a class is kept, from a day on. */
export async function setRetention(
  parts: Parts,
  caller: Caller,
  command: RetentionCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, {
    decider: retentionDecider,
    id: command.class,
    ...asOften(command, request),
  });
}

/** Revises a type of the catalogue from a day on. */
export async function reviseCaseType(
  parts: Parts,
  caller: Caller,
  command: CatalogueCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, {
    decider: catalogueDecider,
    id: command.code,
    ...asOften(command, request),
  });
}

/** Changes the duty list of a unit from a day on. */
export async function changeDuties(
  parts: Parts,
  caller: Caller,
  unit: string,
  command: Extract<UnitCommand, { type: 'ChangeDuties' }>,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, { decider: unitDecider, id: unit, ...asOften(command, request) });
}

/**
 * A rule is put again and again under the same path, also back to what it was: every request is a command of its own,
 * and the decider itself is quiet when nothing changes.
 */
function asOften<Command>(command: Command, request: CommandRequest) {
  const key = `${request.key} ${request.correlationId} ${JSON.stringify(command)}`;
  return { command, request: { ...request, key } };
}
