import { isDeepStrictEqual } from 'node:util';
import type { AppendMeta, DomainEvent } from '@linli/kernel';
import { v5 } from 'uuid';
import { fieldsAtFault } from './decode.js';
import { PERSONAL_IN_ENVELOPE, toMetadata } from './envelope.js';
import type { Seal, StoredEventDefinition, StoredEventDefinitions } from './event-definition.js';

/** An event that must not enter the log: of an undefined type, or against its schema. Nothing was stored. */
export class EventNotStorable extends Error {
  override readonly name = 'EventNotStorable';
  constructor(
    readonly type: string,
    /** Names fields, never their content. */
    readonly reason: string,
  ) {
    super(`${type} cannot be stored: ${reason}`);
  }
}

/** An event ready to be appended. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/** Turns the events of one append into their stored form: checked strictly, then sealed. */
export function encoder(
  definitions: StoredEventDefinitions,
  seal: Seal | undefined,
): (stream: string, events: readonly DomainEvent[], meta: AppendMeta) => Promise<EncodedEvent[]> {
  const known = new Map(Object.entries(definitions));

  async function encode(
    stream: string,
    event: DomainEvent,
    index: number,
    meta: AppendMeta,
  ): Promise<EncodedEvent> {
    const definition = known.get(event.type);
    if (definition === undefined) throw new EventNotStorable(event.type, 'the type is not defined');
    const clear = checked(event, definition);
    definition.demandStorable?.(clear);
    const id = eventIdOf(meta.commandId, stream, index);
    const place = { stream, eventId: id };
    const data = await sealed(event.type, clear, definition.personal, place);
    const metadata = toMetadata(meta, definition.version);
    const inEnvelope = meta.lateEntry === undefined ? [] : PERSONAL_IN_ENVELOPE;
    return { id, type: event.type, data, metadata: await sealed(event.type, metadata, inEnvelope, place) };
  }

  async function sealed(
    type: string,
    clear: Record<string, unknown>,
    personal: readonly string[],
    place: { stream: string; eventId: string },
  ): Promise<Record<string, unknown>> {
    if (personal.length === 0) return clear;
    if (seal === undefined) throw new EventNotStorable(type, 'it has personal fields and there is no vault');
    return (await seal(clear, personal, place)) as Record<string, unknown>;
  }

  return (stream, events, meta) =>
    Promise.all(events.map((event, index) => encode(stream, event, index, meta)));
}

/**
 * The id of an event follows from the command that caused it, so that an append which is repeated is recognised by the
 * store. One command may append to several streams, hence the stream's part in it.
 */
export function eventIdOf(commandId: string, stream: string, index: number): string {
  return v5(`${stream}/${index}`, commandId);
}

/** The data as it will be read again. Fields the schema does not know are refused: reading would lose them. */
function checked({ type, data }: DomainEvent, { schema }: StoredEventDefinition): Record<string, unknown> {
  const json = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  const result = schema.safeParse(json);
  if (!result.success) throw new EventNotStorable(type, fieldsAtFault(result.error));
  if (!isDeepStrictEqual(result.data, json)) {
    throw new EventNotStorable(
      type,
      `it holds more than its schema knows: ${[...lost(json, result.data, '')].join(', ')}`,
    );
  }
  return json;
}

/** Paths of the fields in `given` that are not in `kept`. */
function* lost(given: unknown, kept: unknown, path: string): Generator<string> {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return;
  for (const [name, value] of Object.entries(given)) {
    const field = path === '' ? name : `${path}.${name}`;
    if (name in kept) yield* lost(value, (kept as Record<string, unknown>)[name], field);
    else yield field;
  }
}
