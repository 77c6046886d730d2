import type { Caller } from '@linli/access';
import { isoDate, shanghaiDay } from '@linli/calendar';
import {
  type AccessCommand,
  type AccessEvent,
  type AccessLogState,
  accessLogDecider,
} from '@linli/case-domain';
import { type CommandResult, handleCommand } from '@linli/kernel';
import { type CommandRequest, envelopeFor } from '../command-request.js';
import type { Parts } from '../parts.js';

/** Puts an access on record in the caller's stream of the day. It is durable when this returns. */
export async function recordAccess(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  caller: Caller,
  command: AccessCommand,
  request: Omit<CommandRequest, 'key'>,
): Promise<CommandResult<AccessEvent, AccessLogState>> {
  const now = clock();
  // The content is the key: a second look under the same id is a repetition only if it looks at the same things.
  const meta = envelopeFor(caller, { ...request, key: JSON.stringify(command) }, { at: now, now });
  const id = `${isoDate(shanghaiDay(now))}-${caller.accountId}`;
  return await handleCommand({ store, decider: accessLogDecider, id, command, facts: { now }, meta });
}
