import type { WebhookEventKind } from '@linli/case-domain';
import { CloudEvent, HTTP } from 'cloudevents';
import { v5 as uuidV5 } from 'uuid';
import type { Told } from './told.js';

/** Digits of the code of a community or village: nearer than that no place is told. */
const COMMUNITY_DIGITS = 12;
/** Namespace of the ids of what is sent. */
const MESSAGES = '3f0a6f5e-4c1b-5d7f-8a52-6d9b0c7e1f24';

/** What a receiver is told of a case. No name, no text, no address; nothing else is ever added without a new version. */
interface Data {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly typeCode: string;
  /** Right after the event. */
  readonly stage: string;
  /** Of the community at most. */
  readonly areaCode: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** By when it has to be resolved; absent before it was accepted. */
  readonly dueAt?: string;
  /** Number of the event in the case: what comes later has a higher one. */
  readonly revision: number;
}

/** One message for one receiver. */
export interface Message {
  /** The same for the same event, kind and receiver, whoever makes it. */
  readonly id: string;
  readonly caseId: string;
  readonly position: bigint;
  /** Order among the messages of one event. */
  readonly nth: number;
  /** A CloudEvent in its JSON form. */
  readonly body: string;
}

/** Media type of every message. */
export const CONTENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** The messages on one event for one receiver, those of the kinds it wants. */
export function messagesOn(
  { event, kinds, file }: Told,
  { webhookId, events }: { readonly webhookId: string; readonly events: readonly WebhookEventKind[] },
  source: string,
): Message[] {
  const caseId = event.stream.slice('case-'.length);
  const data: Data = {
    caseId,
    caseNumber: file.caseNumber,
    typeCode: file.typeCode,
    stage: file.stage,
    areaCode: file.place.areaPath.findLast((code) => code.length <= COMMUNITY_DIGITS) ?? '',
    occurredAt: event.meta.occurredAt,
    recordedAt: event.meta.recordedAt,
    ...(file.due && { dueAt: file.due.at }),
    revision: event.revision,
  };
  return kinds.flatMap((kind, nth) => {
    if (!events.includes(kind)) return [];
    const id = uuidV5(`${webhookId}/${event.eventId}/${kind}`, MESSAGES);
    return [{ id, caseId, position: event.position, nth, body: bodyOf(id, kind, source, data) }];
  });
}

function bodyOf(id: string, kind: WebhookEventKind, source: string, data: Data): string {
  const { body } = HTTP.structured(
    new CloudEvent({
      id,
      source,
      type: `linli.case.${kind}`,
      subject: data.caseId,
      time: data.recordedAt,
      datacontenttype: 'application/json',
      data,
    }),
  );
  return String(body);
}
