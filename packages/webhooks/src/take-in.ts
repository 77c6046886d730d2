import type { CaseEvent, WebhookEvent } from '@linli/case-domain';
import type { DomainEvent, Recorded } from '@linli/kernel';
import { inTransaction } from '@linli/postgres';
import type { ClientBase, Pool } from 'pg';
import { type Message, messagesOn } from './message.js';
import { applyToReceiver, type Receiver, receiversAt } from './receivers.js';
import { toldOf } from './told.js';

/** Part of the log, with what is needed to understand it. */
export interface TakeIn {
  /** Events of cases and webhooks, in the order of the log. */
  readonly events: readonly Recorded[];
  /** Up to here everything has been handed over. */
  readonly checkpoint: bigint;
  /** Where the one who hands over believes the checkpoint stands. */
  readonly from: bigint | undefined;
  /** A stream as it stands; undefined when it cannot be read, which is nothing to wait for. */
  readonly read: <E extends DomainEvent>(stream: string) => Promise<readonly Recorded<E>[] | undefined>;
  /** Whose events they are: a URI of this installation. */
  readonly source: string;
}

/** Somebody else has moved the checkpoint: a second reactor. Begin again from where it stands. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/**
 * Makes what has to be sent of a part of the log, and moves the checkpoint, in one transaction. Whoever is registered by an
 * event is told of what follows it in the log, never of what came before.
 * @returns how many messages wait newly
 * @throws CheckpointMoved
 */
export async function takeIn(pool: Pool, part: TakeIn): Promise<number> {
  return await inTransaction(pool, async (client) => {
    await demandCheckpoint(client, part.from);
    const receivers = await receiversAt(client);
    const histories = new Histories(part);
    let waiting = 0;
    for (const event of part.events) {
      if (event.stream.startsWith('webhook-')) {
        await register(client, receivers, event as Recorded<WebhookEvent>, histories);
        continue;
      }
      if (receivers.size === 0) continue;
      for (const told of await histories.told(event as Recorded<CaseEvent>)) {
        for (const receiver of receivers.values()) {
          if (!told.file.place.areaPath.includes(receiver.areaCode)) continue;
          for (const message of messagesOn(told, receiver, part.source)) {
            waiting += await line(client, receiver, message, event.meta.recordedAt);
          }
        }
      }
    }
    await client.query(
      `INSERT INTO webhook.checkpoint (position) VALUES ($1)
       ON CONFLICT (one) DO UPDATE SET position = excluded.position`,
      [part.checkpoint],
    );
    return waiting;
  });
}

async function demandCheckpoint(client: ClientBase, believed: bigint | undefined): Promise<void> {
  const { rows } = await client.query<{ position: string }>(
    'SELECT position FROM webhook.checkpoint FOR UPDATE',
  );
  const stands = rows[0] && BigInt(rows[0].position);
  if (stands !== believed)
    throw new CheckpointMoved(`the checkpoint stands at ${stands}, not at ${believed}`);
}

async function register(
  client: ClientBase,
  receivers: Map<string, Receiver>,
  event: Recorded<WebhookEvent>,
  histories: Histories,
): Promise<void> {
  const history = await histories.of<WebhookEvent>(event.stream);
  if (history === undefined) return;
  const receiver = await applyToReceiver(client, event, history);
  if (receiver) receivers.set(receiver.webhookId, receiver);
  else receivers.delete(event.stream.slice('webhook-'.length));
}

/**
 * Puts a message at the end of the line of its case. The lock is the one {@link settle} takes: otherwise a message could come to
 * stand behind one that has just been delivered, and wait for ever.
 */
async function line(
  client: ClientBase,
  { webhookId }: Receiver,
  { id, caseId, position, nth, body }: Message,
  at: string,
): Promise<number> {
  await client.query('SELECT 1 FROM webhook.receiver WHERE webhook_id = $1 FOR UPDATE', [webhookId]);
  const { rowCount } = await client.query(
    `INSERT INTO webhook.delivery (delivery_id, webhook_id, case_id, position, nth, body, next_at)
     SELECT $1, $2, $3, $4, $5, $6, CASE WHEN EXISTS (
       SELECT 1 FROM webhook.delivery WHERE webhook_id = $2 AND case_id = $3) THEN NULL ELSE $7::timestamptz END
     ON CONFLICT DO NOTHING`,
    [id, webhookId, caseId, position, nth, body, at],
  );
  return rowCount ?? 0;
}

/** The streams a part of the log belongs to, each read once. */
class Histories {
  readonly #read = new Map<string, Promise<readonly Recorded[] | undefined>>();
  readonly #told = new Map<
    string,
    ReturnType<typeof toldOf> extends Generator<infer T> ? readonly T[] : never
  >();

  constructor(private readonly part: TakeIn) {}

  async of<E extends DomainEvent>(stream: string): Promise<readonly Recorded<E>[] | undefined> {
    const known = this.#read.get(stream) ?? this.part.read(stream);
    this.#read.set(stream, known);
    return (await known) as readonly Recorded<E>[] | undefined;
  }

  /** What there is to tell of one event. */
  async told({ stream, revision }: Recorded<CaseEvent>) {
    let all = this.#told.get(stream);
    if (all === undefined) {
      const wanted = new Set(
        this.part.events.flatMap((event) => (event.stream === stream ? [event.revision] : [])),
      );
      all = [...toldOf((await this.of<CaseEvent>(stream)) ?? [], wanted)];
      this.#told.set(stream, all);
    }
    return all.filter((one) => one.event.revision === revision);
  }
}
