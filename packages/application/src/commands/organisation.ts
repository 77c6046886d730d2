import type { Action, Caller } from '@linli/access';
import {
  type AreaCommand,
  areaDecider,
  type MediatorCommand,
  mediatorDecider,
  type UnitCommand,
  unitDecider,
} from '@linli/case-domain';
import { type Decider, type DomainEvent, handleCommand, type Instant } from '@linli/kernel';
import { type CommandRequest, envelopeFor } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';

type OrganisationDecider<Command, E extends DomainEvent, State> = Decider<
  Command,
  E,
  State,
  { readonly now: Instant }
>;

/** Establishes or renames an area of the tree. */
export async function manageArea(
  parts: Parts,
  caller: Caller,
  code: string,
  command: AreaCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, areaDecider, code, command, request);
}

/** Establishes a unit. */
export async function manageUnit(
  parts: Parts,
  caller: Caller,
  command: UnitCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, unitDecider, command.code, command, request);
}

/** Enters a mediator in the register, or renews the entry. */
export async function registerMediator(
  parts: Parts,
  caller: Caller,
  command: MediatorCommand,
  request: CommandRequest,
): Promise<Receipt> {
  return await manage(parts, caller, mediatorDecider, command.mediatorId, command, request);
}

async function manage<Command extends { readonly type: Action }, E extends DomainEvent, State>(
  parts: Parts,
  caller: Caller,
  decider: OrganisationDecider<Command, E, State>,
  id: string,
  command: Command,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, command.type);
  // Without the directory: whoever loads thousands of areas would make it stale with each of them.
  const now = parts.clock();
  const facts = { at: request.occurredAt ?? now, now };
  const meta = envelopeFor(caller, request, facts);
  return receiptFor(
    id,
    await handleCommand({ store: parts.store, decider, id, command, facts, meta, ...isFirst(command) }),
  );
}

/** What establishes or registers usually comes first in its stream. */
function isFirst({ type }: { readonly type: Action }): { likelyNew?: true } {
  return type === 'RenameArea' ? {} : { likelyNew: true };
}
