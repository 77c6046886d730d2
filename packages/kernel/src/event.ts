import type { Role } from './actor.js';
import type { Personal } from './sealed.js';

/** An ISO-8601 instant in UTC, `2026-11-24T01:58:25.000Z`. Day boundaries are always taken in Asia/Shanghai. */
export type Instant = string;

/** A fact in the past tense, without its envelope. `data` is plain JSON. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Who acted, in which role and for which unit, as it stood at that moment. Never a name: only references. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Code of the area or unit the role is bound to, e.g. `370199001002`. */
  readonly orgCode: string;
}

/**
 * The envelope every event carries beside its data. Persons appear as vault references only.
 * `occurredAt` is what the actor claims, `recordedAt` what the server saw; the auditor's two time axes.
 */
export interface EventMeta {
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly onBehalfOf?: string;
  readonly deviceId?: string;
  readonly commandId: string;
  readonly causationId: string;
  readonly correlationId: string;
  /** 补录: recorded more than 24 h after it occurred, and why (I6). The only personal text of the envelope. */
  readonly lateEntry?: { readonly reason: Personal };
}

/** An event as `evolve` sees it: the fact with its envelope. */
export type Happened<E extends DomainEvent> = E & { readonly meta: EventMeta };

/** An event as it stands in the log. `revision` counts from 0 within its stream; `position` orders the whole log. */
export type Recorded<E extends DomainEvent = DomainEvent> = Happened<E> & {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
};
