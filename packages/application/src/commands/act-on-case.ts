import type { Caller } from '@linli/access';
import type { CaseCommand, CaseEvent, CaseState } from '@linli/case-domain';
import { type CommandResult, handleCommand, StaleRevision } from '@linli/kernel';
import { CaseMovedOn } from '../case-moved-on.js';
import { type CommandRequest, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { tellParent } from './follow-child.js';
import { guardedCase } from './guarded-case.js';

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
  return receiptFor(caseId, result);
}

/** One command on one case, and how the case stands then. Throws like {@link actOnCase}. */
export async function changeCase(
  parts: Parts,
  caller: Caller,
  caseId: string,
  command: CaseCommand,
  request: CommandRequest,
): Promise<CommandResult<CaseEvent, CaseState>> {
  const { facts, meta } = await prepare(parts, caller, request);
  const { ifMatch } = request;
  try {
    return await handleCommand({
      store: parts.store,
      decider: guardedCase(caller),
      id: caseId,
      command,
      facts,
      meta,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  } catch (error) {
    if (!(error instanceof StaleRevision) || ifMatch === undefined) throw error;
    const { events } = await parts.store.readStream<CaseEvent>(error.stream);
    throw CaseMovedOn.since(ifMatch, events);
  }
}
