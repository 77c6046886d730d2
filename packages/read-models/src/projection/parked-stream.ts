import type pg from 'pg';
import { isRecorded, isUndecodable, isUnknown, type LogEvent } from './log-event.js';
import type { View } from './view.js';
import type { WorkingSet } from './working-set.js';

/** A stream the views stand still for, from the event at `position` on. */
export interface ParkedStream {
  readonly stream: string;
  readonly reason: string;
  readonly position: bigint;
}

/**
 * Folds events in order; one that comes again is passed over. A stream whose event does not decode, is of a type unknown
 * here, or makes a projection throw, is parked from that event on; the others go on. Returns the streams parked now, and adds their names to `parked`.
 */
export function foldOrPark(
  workingSet: WorkingSet,
  events: readonly LogEvent[],
  parked: Set<string>,
  concerns: (view: View, position: bigint) => boolean,
): ParkedStream[] {
  const fresh: ParkedStream[] = [];
  const fold = (event: LogEvent): void => {
    if (isRecorded(event)) workingSet.fold(event, (view) => concerns(view, event.position));
  };
  let last: bigint | undefined;
  for (const event of events) {
    if (last !== undefined && event.position <= last) continue;
    last = event.position;
    if (parked.has(event.stream)) continue;
    const reason = whyUnread(event, workingSet) ?? whatWentWrong(() => fold(event));
    if (reason === undefined) continue;
    parked.add(event.stream);
    fresh.push({ stream: event.stream, reason, position: event.position });
  }
  return fresh;
}

/** An event PostgreSQL refused comes as undecodable with all it holds, so that is asked first. */
function whyUnread(event: LogEvent, workingSet: WorkingSet): string | undefined {
  if (isUndecodable(event)) return event.reason;
  return isUnknown(event) && workingSet.foldsFrom(event.stream)
    ? `the type ${event.type} is unknown`
    : undefined;
}

function whatWentWrong(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return `projection failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Notes streams as parked; one that is parked already keeps its first reason. */
export async function saveParked(
  client: pg.ClientBase,
  schema: string,
  streams: readonly ParkedStream[],
): Promise<void> {
  for (const { stream, reason, position } of streams) {
    await client.query(
      `INSERT INTO ${schema}.parked_stream (stream, reason, position) VALUES ($1, $2, $3) ON CONFLICT (stream) DO NOTHING`,
      [stream, reason, position],
    );
  }
}
