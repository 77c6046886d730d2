import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import t from 'tap';
import { batchAppended } from '../../src/wire/write-responses.js';

t.test('an acknowledgement written by hand is read back by the generated code of the client', async (t) => {
  const stream = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const property = fc.property(
    fc.uuid(),
    stream,
    fc.maxSafeNat(),
    fc.maxSafeNat(),
    (correlationId, name, revision, position) => {
      const bytes = batchAppended({ correlationId, stream: name, expected: 'any' }, { revision, position });
      const answer = streamsPb.BatchAppendResp.deserializeBinary(new Uint8Array(bytes));
      const place = answer.getSuccess()?.getPosition();
      t.equal(answer.getCorrelationId()?.getString(), correlationId);
      t.equal(Buffer.from(answer.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(), name);
      t.equal(answer.getSuccess()?.getCurrentRevision(), String(revision));
      t.same([place?.getCommitPosition(), place?.getPreparePosition()], [String(position), String(position)]);
    },
  );
  fc.assert(property, { numRuns: 100 });
});
