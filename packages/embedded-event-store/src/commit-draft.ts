import { randomUUID } from 'node:crypto';
import { decideAppend, decideDelete, type ExpectedRevision, type KnownEvents } from './append-rule.js';
import {
  METADATA_TYPE,
  metastreamOf,
  type ProposedEvent,
  type RecordedEvent,
  streamOfMetastream,
  TOMBSTONE_REVISION,
  TOMBSTONE_TYPE,
} from './event.js';
import type { EventPlace } from './event-table.js';
import { advance, type StreamHead, summarise } from './stream-heads.js';
import { DELETED_METADATA, parseStreamMetadata, recreatedMetadata, saysDeleted } from './stream-metadata.js';

/** What a client wants written. `delete` may be undone by writing again, `tombstone` never. */
export type WriteRequest =
  | { kind: 'append'; stream: string; expected: ExpectedRevision; events: readonly ProposedEvent[] }
  | { kind: 'delete'; stream: string; expected: ExpectedRevision }
  | { kind: 'tombstone'; stream: string; expected: ExpectedRevision };

/** The answer a request gets once its commit is durable. */
export type DraftOutcome =
  | { kind: 'written'; revision: number; position: number }
  | { kind: 'wrong_expected_version'; current: number }
  | { kind: 'stream_deleted' };

/** What is known of the log when a draft begins. */
export interface Ground {
  nextPosition: number;
  nowMs: number;
  /** Heads of all streams the requests touch. */
  heads: ReadonlyMap<string, StreamHead>;
  /** Places of events that already stand where a request wants to write. */
  placeAt(stream: string, revision: number): EventPlace | undefined;
  /** Place of an event appended recently. */
  placeOf(id: string): EventPlace | undefined;
}

/**
 * The next commit while it is being put together: decides request after request, each against what the ones
 * before it leave behind. Assigning positions is the last step before the insert, so they follow the order of commits.
 */
export class CommitDraft {
  readonly events: RecordedEvent[] = [];
  readonly #heads = new Map<string, StreamHead>();
  readonly #places = new Map<string, EventPlace>();

  constructor(private readonly ground: Ground) {}

  add(request: WriteRequest): DraftOutcome {
    const head = this.#headOf(request.stream);
    const described = streamOfMetastream(request.stream);
    const summary = summarise(head, described === undefined ? undefined : this.#headOf(described));
    const decision =
      request.kind === 'append'
        ? decideAppend(summary, request.expected, idsOf(request.events), this.#knownOf(request.stream))
        : decideDelete(summary, request.expected, request.kind === 'tombstone');
    switch (decision.kind) {
      case 'append':
        return this.#write(request, head);
      case 'repeat': {
        const place = this.#placeAt(request.stream, decision.lastRevision);
        return { kind: 'written', revision: decision.lastRevision, position: place?.position ?? 0 };
      }
      case 'wrong_expected_version':
        return { kind: 'wrong_expected_version', current: head.last };
      case 'stream_deleted':
        return { kind: 'stream_deleted' };
    }
  }

  #write(request: WriteRequest, head: StreamHead): DraftOutcome {
    const { stream } = request;
    let written: RecordedEvent | undefined;
    switch (request.kind) {
      case 'tombstone':
        written = this.#record(stream, systemEvent(TOMBSTONE_TYPE, Buffer.from('{}')), TOMBSTONE_REVISION);
        break;
      case 'delete':
        written = this.#record(metastreamOf(stream), systemEvent(METADATA_TYPE, DELETED_METADATA));
        break;
      case 'append': {
        if (saysDeleted(head.metadata)) this.#recreate(stream, head);
        const described = streamOfMetastream(stream);
        const comesBack = described !== undefined && saysDeleted(this.#headOf(described).metadata);
        for (const event of request.events) written = this.#record(stream, event);
        // New metadata says nothing of the deletion: without this, the deleted events would be shown again.
        if (comesBack) this.#recreate(described, this.#headOf(described));
      }
    }
    if (!written) throw new Error('An append without events must be refused before it gets here.');
    return { kind: 'written', revision: written.revision, position: written.position };
  }

  #recreate(stream: string, head: StreamHead): void {
    const data = recreatedMetadata(head.metadata, head.last + 1);
    this.#record(metastreamOf(stream), systemEvent(METADATA_TYPE, data));
  }

  #record(stream: string, event: ProposedEvent, revision?: number): RecordedEvent {
    const head = this.#headOf(stream);
    const recorded: RecordedEvent = {
      position: this.ground.nextPosition + this.events.length,
      stream,
      revision: revision ?? head.last + 1,
      createdMs: this.ground.nowMs,
      id: event.id,
      type: event.type,
      isJson: event.isJson,
      data: event.data,
      metadata: event.metadata,
    };
    this.events.push(recorded);
    this.#places.set(recorded.id, recorded);
    this.#heads.set(stream, advance(head, recorded, Number.POSITIVE_INFINITY));
    this.#applyMetadata(recorded);
    return recorded;
  }

  #applyMetadata(event: RecordedEvent): void {
    const described = streamOfMetastream(event.stream);
    if (described === undefined || streamOfMetastream(described) !== undefined) return;
    const head = this.#heads.get(described) ?? this.ground.heads.get(described);
    if (head) this.#heads.set(described, { ...head, metadata: parseStreamMetadata(event.data) });
  }

  #headOf(stream: string): StreamHead {
    const head = this.#heads.get(stream) ?? this.ground.heads.get(stream);
    if (!head) throw new Error(`The head of stream "${stream}" was not fetched.`);
    return head;
  }

  #knownOf(stream: string): KnownEvents {
    return {
      idAt: (revision) => this.#placeAt(stream, revision)?.id,
      revisionOf: (id) => {
        const place = this.#places.get(id) ?? this.ground.placeOf(id);
        return place?.stream === stream ? place.revision : undefined;
      },
    };
  }

  #placeAt(stream: string, revision: number): { id: string; position: number } | undefined {
    const { newest, last } = this.#headOf(stream);
    return newest[revision - last - 1 + newest.length] ?? this.ground.placeAt(stream, revision);
  }
}

function idsOf(events: readonly ProposedEvent[]): string[] {
  return events.map((event) => event.id);
}

function systemEvent(type: string, data: Buffer): ProposedEvent {
  return { id: randomUUID(), type, isJson: true, data, metadata: Buffer.alloc(0) };
}
