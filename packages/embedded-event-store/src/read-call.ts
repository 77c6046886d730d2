import type { RecordedEvent } from './event.js';
import type { Outgoing } from './outgoing.js';
import type { Reader } from './reader.js';
import { eventResponse, streamNotFoundResponse } from './wire/read-response.js';
import type { ReadOrder } from './wire/requests.js';

/** Answers a read: events up to `maxCount`, or that there is no such stream. */
export async function answerRead(order: ReadOrder, reader: Reader, out: Outgoing<Buffer>): Promise<void> {
  const { stream, direction, from, filter, maxCount = Number.POSITIVE_INFINITY } = order;
  let pages: AsyncGenerator<readonly RecordedEvent[]>;
  if (stream === undefined) {
    pages = reader.all(direction, from, maxCount);
  } else {
    const { head, exists, tombstoned } = await reader.describe(stream);
    if (tombstoned) return out.refuse({ kind: 'stream_deleted', stream });
    if (!exists) {
      await out.send(streamNotFoundResponse(stream));
      return out.end();
    }
    pages = reader.stream({ stream, direction, from, maxCount }, head);
  }

  let left = maxCount;
  for await (const page of pages) {
    for (const event of page) {
      if (out.gone.aborted || left === 0) break;
      if (filter && !filter.accepts(event)) continue;
      left -= 1;
      if (!out.write(eventResponse(event))) await out.drained();
    }
    if (out.gone.aborted || left === 0) break;
  }
  out.end();
}
