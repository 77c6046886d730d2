import { randomUUID } from 'node:crypto';
import type { DomainEvent, Recorded, Role } from '@linli/kernel';

/** No view opens it. */
const SEALED_REASON = { box: 'AA', key: 'case-1', of: 'case-1/1/lateEntry.reason' };

/** Who and when, where a test cares. */
export interface Circumstances {
  readonly at?: string;
  /** When it is said to have happened; as it was recorded unless told otherwise. */
  readonly occurredAt?: string;
  readonly by?: string;
  readonly role?: Role;
  readonly orgCode?: string;
  readonly lateEntry?: true;
}

/** A log in memory: gives events their place in stream and log, as a store would. */
export class RecordedLog {
  readonly events: Recorded[] = [];
  private readonly revisions = new Map<string, number>();
  private now = Date.parse('2026-03-02T01:00:00.000Z');

  /** Records one event, a minute after the one before unless told otherwise. */
  add(stream: string, { type, data }: DomainEvent, circumstances: Circumstances = {}): Recorded {
    const {
      at = new Date((this.now += 60_000)).toISOString(),
      by = 'account-1',
      role = 'CW',
      orgCode = '370102001001',
      occurredAt = at,
      lateEntry,
    } = circumstances;
    const revision = (this.revisions.get(stream) ?? -1) + 1;
    this.revisions.set(stream, revision);
    const commandId = randomUUID();
    const event: Recorded = {
      type,
      data,
      eventId: randomUUID(),
      stream,
      revision,
      // Positions of a real store leave gaps.
      position: BigInt(this.events.length) * 3n + 1n,
      meta: {
        schemaVersion: 1,
        occurredAt,
        recordedAt: at,
        by: { id: by, role, orgCode },
        commandId,
        causationId: commandId,
        correlationId: commandId,
        ...(lateEntry ? { lateEntry: { reason: SEALED_REASON } } : {}),
      },
    };
    this.events.push(event);
    return event;
  }

  /** Reads like the store: after a position, in pages. */
  readonly read = (pageSize = 100) => {
    const { events } = this;
    return async function* read(after: bigint | undefined): AsyncGenerator<readonly Recorded[]> {
      const start = after === undefined ? 0 : events.findIndex(({ position }) => position > after);
      if (start < 0) return;
      for (let i = start; i < events.length; i += pageSize) yield events.slice(i, i + pageSize);
    };
  };

  get end(): bigint {
    return this.events.at(-1)?.position ?? -1n;
  }
}
