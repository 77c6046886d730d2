import type { Caller } from '@linli/access';
import { type Facts, lateEntry } from '@linli/case-domain';
import type { AppendMeta, Instant } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { factsFor } from './facts-for.js';
import type { Parts } from './parts.js';

/** What comes with every command beside its content. */
export interface CommandRequest {
  /** Makes a repetition recognisable: the client's idempotency key, or the id of the thing being put. */
  readonly key: string;
  readonly correlationId: string;
  /** The revision the caller saw. */
  readonly ifMatch?: number;
  /** When it happened, if not just now. */
  readonly occurredAt?: Instant;
  /** 补录: why it is recorded only now. Required when it happened more than 24 hours ago. */
  readonly lateReason?: string;
}

/** Namespace of Linli's command ids. */
const COMMANDS = 'b0c5b2c4-6d0c-5b0e-9c0e-7f1a4e6c2d11';

/** What a decision needs to know about the moment and the organisation, and the envelope of what it leads to. */
export interface Prepared {
  readonly facts: Facts;
  readonly meta: AppendMeta;
}

/** Prepares a command: the same caller with the same key is the same command, whenever it arrives. */
export async function prepare(parts: Parts, caller: Caller, request: CommandRequest): Promise<Prepared> {
  const facts = await factsFor(parts, caller, request.occurredAt);
  return { facts, meta: envelopeFor(caller, request, facts) };
}

/** The envelope of what a command leads to. @throws Rejection LATE_REASON_REQUIRED */
export function envelopeFor(
  caller: Caller,
  request: Pick<CommandRequest, 'key' | 'correlationId' | 'lateReason'>,
  { at, now }: Pick<Facts, 'at' | 'now'>,
): AppendMeta {
  const commandId = commandIdOf(caller, request);
  const late = lateEntry({ at, now }, request.lateReason);
  const { accountId: id, role, orgCode } = caller;
  return {
    occurredAt: at,
    recordedAt: now,
    by: { id, role, orgCode },
    commandId,
    causationId: commandId,
    correlationId: request.correlationId,
    ...(late && { lateEntry: late }),
  };
}

/** Id of a command: a function of who asks and of the key, so that a repetition is recognised. */
export function commandIdOf(
  { accountId }: Pick<Caller, 'accountId'>,
  { key }: Pick<CommandRequest, 'key'>,
): string {
  return uuidV5(`${accountId}/${key}`, COMMANDS);
}
