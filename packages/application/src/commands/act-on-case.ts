import type { Caller } from '@linli/access';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  isOnlyTold,
  vagueWordsIn,
} from '@linli/case-domain';
import { type CommandResult, handleCommand, StaleRevision } from '@linli/kernel';
import { CaseMovedOn } from '../case-moved-on.js';
import { type CommandRequest, type Prepared, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { tellParent } from './follow-child.js';
import { guardedCase } from './guarded-case.js';

/** How often a command is decided anew because the system's clocks told something in between. */
const ATTEMPTS = 4;

/**
 * One command on one case that exists. The case it is a part of hears of it, should the case end by that.
 *
 * @throws Rejection from access and from the rules
 * @throws CaseMovedOn when the case is not at the revision the caller saw
 */
export async function actOnCase(
  parts: Parts,
  caller: Caller,
  caseId: string,
  command: CaseCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const result = await changeCase(parts, caller, caseId, command, request);
  await tellParent(parts, caseId, result);
  return receiptFor(caseId, result, hintsFor(command));
}

/** What is lawful but worth a second look before the parties sign. */
function hintsFor(command: CaseCommand): readonly string[] {
  const isVague = command.type === 'ReachAgreement' && vagueWordsIn(command.obligations).length > 0;
  return isVague ? ['OBLIGATION_WORDS_VAGUE'] : [];
}

/** One command on one case, and how the case stands then. Throws like {@link actOnCase}. */
export async function changeCase(
  parts: Parts,
  caller: Caller,
  caseId: string,
  command: CaseCommand,
  request: CommandRequest,
): Promise<CommandResult<CaseEvent, CaseState>> {
  const prepared = await prepare(parts, caller, request);
  let { ifMatch } = request;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(parts, caller, caseId, command, prepared, ifMatch);
    } catch (error) {
      if (!(error instanceof StaleRevision) || request.ifMatch === undefined) throw error;
      const { ifMatch: seen } = request;
      const { events } = await parts.store.readStream<CaseEvent>(error.stream);
      const since = events.filter(({ revision }) => revision > seen);
      // A reminder that came while somebody was typing is no reason to send the work back.
      if (since.length === 0 || !since.every(isOnlyTold) || attempt === ATTEMPTS)
        throw CaseMovedOn.since(seen, events);
      ifMatch = since.at(-1)?.revision;
    }
  }
}

async function once(
  parts: Parts,
  caller: Caller,
  caseId: string,
  command: CaseCommand,
  { facts, meta }: Prepared,
  ifMatch: number | undefined,
): Promise<CommandResult<CaseEvent, CaseState>> {
  return await handleCommand({
    store: parts.store,
    decider: guardedCase(caller, caseId),
    id: caseId,
    command,
    facts,
    meta,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
}
