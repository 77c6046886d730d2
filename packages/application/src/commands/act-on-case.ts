import type { Caller } from '@linli/access';
import type { CaseCommand, CaseEvent } from '@linli/case-domain';
import { handleCommand, StaleRevision } from '@linli/kernel';
import { CaseMovedOn } from '../case-moved-on.js';
import { type CommandRequest, prepare } from '../command-request.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { guardedCase } from './guarded-case.js';

/**
 * One command on one case that exists.
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
  const { facts, meta } = await prepare(parts, caller, request);
  const { ifMatch } = request;
  try {
    const result = await handleCommand({
      store: parts.store,
      decider: guardedCase(caller),
      id: caseId,
      command,
      facts,
      meta,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    return receiptFor(caseId, result);
  } catch (error) {
    if (!(error instanceof StaleRevision) || ifMatch === undefined) throw error;
    const { events } = await parts.store.readStream<CaseEvent>(error.stream);
    throw CaseMovedOn.since(ifMatch, events);
  }
}
