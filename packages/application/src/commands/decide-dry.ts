import type { CaseCommand, CaseEvent, CaseState, Facts } from '@linli/case-domain';
import { type AppendMeta, type Decider, type EventStore, fold } from '@linli/kernel';
import { CaseMovedOn } from '../case-moved-on.js';
import type { CommandRequest } from '../command-request.js';

/**
 * Decides on a case without writing, for commands that write to another stream first.
 *
 * @throws Rejection as the command itself would
 * @throws CaseMovedOn when it would change a case that is not at the revision the caller saw
 */
export async function decideDry({
  store,
  decider,
  caseId,
  command,
  facts,
  meta,
  request: { ifMatch },
}: {
  readonly store: EventStore;
  readonly decider: Decider<CaseCommand, CaseEvent, CaseState, Facts>;
  readonly caseId: string;
  readonly command: CaseCommand;
  readonly facts: Facts;
  readonly meta: AppendMeta;
  readonly request: CommandRequest;
}): Promise<void> {
  const { events } = await store.readStream<CaseEvent>(`${decider.category}-${caseId}`);
  if (events.some((event) => event.meta.commandId === meta.commandId)) return;
  const decided = decider.decide(command, fold(decider, decider.initial, events), facts);
  const wouldChange = decided.length > 0;
  if (wouldChange && ifMatch !== undefined && events.at(-1)?.revision !== ifMatch)
    throw CaseMovedOn.since(ifMatch, events);
}
