import {
  type AreaCommand,
  areaDecider,
  type MediatorCommand,
  mediatorDecider,
  type UnitCommand,
  unitDecider,
} from '@linli/case-domain';
import { type Actor, type Clock, type EventStore, handleCommand, Rejection } from '@linli/kernel';
import { v7 as uuidv7 } from 'uuid';

/** Appends under way at once: enough to fill the store's groups, few enough to keep memory flat. */
const AT_ONCE = 64;

/** The person at the machine: whoever can read the data directory answers for what the command line does. */
export const commandLine: Actor = { id: 'command-line', role: 'SYS', orgCode: 'linli' };

/** What one entry of an organisation file led to. `position` is set when it was recorded now. */
export type Established =
  | { readonly outcome: 'recorded'; readonly position: bigint }
  | { readonly outcome: 'already' }
  | { readonly outcome: 'refused'; readonly code: string };

/** The organisation tree, its units and the mediators' register. */
export type OrganisationCommand =
  | { readonly area: Extract<AreaCommand, { type: 'EstablishArea' }> }
  | { readonly unit: UnitCommand }
  | { readonly mediator: MediatorCommand };

/** Records one entry; the same entry again is quiet. */
export async function establish(
  store: EventStore,
  clock: Clock,
  command: OrganisationCommand,
): Promise<Established> {
  const now = clock();
  const commandId = uuidv7();
  const meta = {
    occurredAt: now,
    recordedAt: now,
    by: commandLine,
    commandId,
    causationId: commandId,
    correlationId: commandId,
  };
  const task = { store, meta, facts: { now } };
  try {
    const done =
      'area' in command
        ? await handleCommand({ ...task, decider: areaDecider, id: command.area.code, command: command.area })
        : 'unit' in command
          ? await handleCommand({
              ...task,
              decider: unitDecider,
              id: command.unit.code,
              command: command.unit,
            })
          : await handleCommand({
              ...task,
              decider: mediatorDecider,
              id: command.mediator.mediatorId,
              command: command.mediator,
            });
    return done.events.length > 0 && done.position !== undefined
      ? { outcome: 'recorded', position: done.position }
      : { outcome: 'already' };
  } catch (error) {
    if (error instanceof Rejection) return { outcome: 'refused', code: error.code };
    throw error;
  }
}

/** Runs `work` over all items, a bounded number at once, in order of starting. The first error ends it. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      await work(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}
