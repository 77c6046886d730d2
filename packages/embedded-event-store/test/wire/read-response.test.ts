import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import t from 'tap';
import type { RecordedEvent } from '../../src/event.js';
import { eventResponse } from '../../src/wire/read-response.js';

const buffer = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const event: fc.Arbitrary<RecordedEvent> = fc.record({
  position: fc.maxSafeNat(),
  revision: fc.maxSafeNat(),
  createdMs: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  id: fc.uuid(),
  isJson: fc.boolean(),
  stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  type: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }),
  data: buffer,
  metadata: buffer,
});

t.test('what is written by hand the generated code of the client reads back, whole', async (t) => {
  const property = fc.property(event, (written) => {
    const response = streamsPb.ReadResp.deserializeBinary(new Uint8Array(eventResponse(written)));
    const read = response.getEvent()?.getEvent();
    const about = read?.getMetadataMap();
    const told = {
      position: Number(read?.getCommitPosition()),
      revision: Number(read?.getStreamRevision()),
      createdMs: Number(about?.get('created')) / 10_000,
      id: read?.getId()?.getString(),
      isJson: about?.get('content-type') === 'application/json',
      stream: Buffer.from(read?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
      type: about?.get('type'),
      data: Buffer.from(read?.getData_asU8() ?? []),
      metadata: Buffer.from(read?.getCustomMetadata_asU8() ?? []),
    };
    t.same(told, written);
    t.equal(read?.getPreparePosition(), read?.getCommitPosition());
    t.equal(response.getEvent()?.getCommitPosition(), String(written.position));
  });
  fc.assert(property, { numRuns: 200 });
});
