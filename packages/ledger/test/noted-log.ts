import { randomUUID } from 'node:crypto';
import { createEventStore, type ProductStore } from '@linli/event-store';
import { startTestStore, throwAwayPostgres } from '@linli/testing';
import pg from 'pg';
import { z } from 'zod';

export const NOW = '2026-11-24T01:00:00.000Z';

/** A log of notes in a real store, and its database as only its administrator sees it. */
export interface NotedLog {
  readonly store: ProductStore;
  /** Whoever may do anything in the database: the one to fear. */
  readonly administrator: pg.Client;
  /** Adds a stream of so many notes; a new one unless named. */
  append(count: number, stream?: string): Promise<void>;
  close(): Promise<void>;
}

export async function startNotedLog(): Promise<NotedLog> {
  const database = await throwAwayPostgres();
  const server = await startTestStore({ connectionString: database.connectionString });
  const noted = {
    version: 1,
    schema: z.object({ text: z.string(), n: z.number() }),
    upcasters: {},
    personal: [],
  };
  const store = createEventStore({
    connectionString: server.connectionString,
    definitions: { Noted: noted },
  });
  const administrator = new pg.Client({ connectionString: database.connectionString });
  await administrator.connect();
  return {
    store,
    administrator,
    async append(count, stream = `note-${randomUUID()}`) {
      const commandId = randomUUID();
      const meta = {
        occurredAt: NOW,
        recordedAt: NOW,
        by: { id: 'account', role: 'GW' as const, orgCode: '370199001001' },
        commandId,
        causationId: commandId,
        correlationId: commandId,
      };
      const events = Array.from({ length: count }, (_, n) => ({
        type: 'Noted',
        data: { text: `备注 ${n}\u2028"`, n },
      }));
      await store.append(stream, 'no_stream', events, meta);
    },
    async close() {
      await administrator.end();
      await store.close();
      await server.close();
      await database.close();
    },
  };
}

/** Does what only the administrator can: changes what the database keeps anybody else from changing. */
export async function changeUnguarded(administrator: pg.Client, statements: string): Promise<void> {
  await administrator.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statements}; COMMIT`);
}
