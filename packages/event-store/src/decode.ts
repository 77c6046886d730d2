import { z } from 'zod';
import { fromMetadata } from './envelope.js';
import type { StoredEventDefinition, StoredEventDefinitions } from './event-definition.js';
import type { RawEvent, StoredEvent } from './stored-event.js';

/** Turns stored events into facts: up to the present version step by step, then through the schema. */
export function decoder(definitions: StoredEventDefinitions): (raw: RawEvent) => StoredEvent {
  const known = new Map(Object.entries(definitions));
  return ({ eventId, stream, type, revision, position, data, metadata }) => {
    const place = { eventId, stream, type, revision, position };
    const definition = known.get(type);
    if (definition === undefined) return { ...place, unknown: true };
    try {
      const meta = fromMetadata(metadata);
      const present = upcast(data, meta.schemaVersion, definition);
      return { ...place, data: definition.schema.parse(present), meta };
    } catch (error) {
      return { ...place, undecodable: true, reason: withoutContent(error) };
    }
  };
}

function upcast(data: unknown, writtenIn: number, { version, upcasters }: StoredEventDefinition): unknown {
  if (writtenIn > version) throw new Undecodable(`version ${writtenIn} is newer than ${version}`);
  if (writtenIn === version) return data;
  let present = z.record(z.string(), z.unknown()).parse(data);
  for (let from = writtenIn; from < version; from += 1) {
    const step = upcasters[from];
    if (step === undefined) throw new Undecodable(`there is no way from version ${from} to ${from + 1}`);
    present = step(present);
  }
  return present;
}

class Undecodable extends Error {}

/** The message of a foreign error may quote what it choked on, which may be personal. */
function withoutContent(error: unknown): string {
  if (error instanceof z.ZodError) return fieldsAtFault(error);
  return error instanceof Undecodable ? error.message : 'an upcaster failed';
}

/** `place.areaPath: too_small, text: invalid_type` */
export function fieldsAtFault({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.join('.') || 'data'}: ${code}`).join(', ');
}
