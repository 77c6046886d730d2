import type { Action, Caller, Subject } from '@linli/access';
import { type Decider, type DomainEvent, handleCommand, type Instant } from '@linli/kernel';
import { type CommandRequest, envelopeFor } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';

/** Decides on a part of the organisation or of its rules: it needs to know nothing but the time. */
type ManagingDecider<Command, E extends DomainEvent, State> = Decider<
  Command,
  E,
  State,
  { readonly now: Instant }
>;

/** One command on the organisation or its rules. */
export interface Managing<Command, E extends DomainEvent, State> {
  readonly decider: ManagingDecider<Command, E, State>;
  readonly id: string;
  readonly command: Command;
  readonly request: CommandRequest;
  /** What it is about, where not everybody with the role may do it everywhere. */
  readonly subject?: Subject;
  /** What establishes or registers usually comes first in its stream. */
  readonly likelyNew?: true;
}

/** Carries it out for whoever may. */
export async function manage<Command extends { readonly type: Action }, E extends DomainEvent, State>(
  parts: Parts,
  caller: Caller,
  { decider, id, command, request, subject, ...hints }: Managing<Command, E, State>,
): Promise<Receipt> {
  demandMayDo(caller, command.type, subject);
  // Without the directory: whoever loads thousands of areas would make it stale with each of them.
  const now = parts.clock();
  const facts = { at: request.occurredAt ?? now, now };
  const meta = envelopeFor(caller, request, facts);
  return receiptFor(
    id,
    await handleCommand({ store: parts.store, decider, id, command, facts, meta, ...hints }),
  );
}
