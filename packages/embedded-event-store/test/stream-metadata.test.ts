import t from 'tap';
import {
  DELETED_METADATA,
  parseStreamMetadata,
  recreatedMetadata,
  saysDeleted,
  visibleRange,
} from '../src/stream-metadata.js';

const parse = (json: string) => parseStreamMetadata(Buffer.from(json));

t.test('what cannot be read restricts nothing', async (t) => {
  for (const data of ['', 'no json', '[]', 'null', '7', '{"$maxCount":"3","$tb":-1,"$maxAge":null}']) {
    t.same(visibleRange(parse(data), 9, 1_000), { fromRevision: 0, createdSinceMs: 0 }, data);
  }
});

t.test('the strictest of truncateBefore and maxCount decides; age is counted from now', async (t) => {
  t.same(visibleRange(undefined, 9, 1_000), { fromRevision: 0, createdSinceMs: 0 });
  t.equal(visibleRange(parse('{"$tb":4,"$maxCount":3}'), 9, 0).fromRevision, 7);
  t.equal(visibleRange(parse('{"$tb":8,"$maxCount":3}'), 9, 0).fromRevision, 8);
  t.equal(visibleRange(parse('{"$maxAge":2}'), 9, 10_000).createdSinceMs, 8_000);
});

t.test('coming back leaves every other entry as it was and shows what is new', async (t) => {
  const deleted = parseStreamMetadata(DELETED_METADATA);
  t.ok(saysDeleted(deleted));
  t.same(parse(recreatedMetadata(deleted, 5).toString()).entries, { $tb: 5 });
  const rewritten = parse('{"$maxCount":3,"own":{"a":1},"$tb":1}');
  t.notOk(saysDeleted(rewritten));
  t.same(parse(recreatedMetadata(rewritten, 5).toString()).entries, { $maxCount: 3, own: { a: 1 }, $tb: 5 });
});
