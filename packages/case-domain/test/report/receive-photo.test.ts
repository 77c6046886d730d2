import t from 'tap';
import { type ReceivePhoto, reportDecider } from '../../src/index.js';
import { attach, decide, decline, isRefused, leadsTo, leak, reportAfter } from './report-story.js';

const HASH = 'a'.repeat(64);
const kept = { hash: 'b'.repeat(64), size: 90_000, width: 1600, height: 1200 };
const photo: ReceivePhoto = { type: 'ReceivePhoto', hash: HASH, size: 120_000, kept };
const withPhoto = { ...leak, photoHashes: [HASH] };

t.test(
  'a photo the report has named is received, with the hash of what was sent and of what is kept',
  async (t) => {
    leadsTo(t, reportAfter(withPhoto), photo, [
      { type: 'PhotoReceived', data: { hash: HASH, size: 120_000, kept } },
    ]);
  },
);

t.test('a photo may come long after its report: whatever became of that, it is received', async (t) => {
  for (const settled of [attach, decline])
    t.match(decide(reportAfter(withPhoto, settled), photo), [{ type: 'PhotoReceived' }], settled.type);
});

t.test('the same photo again is received quietly', async (t) => {
  t.strictSame(decide(reportAfter(withPhoto, photo), photo), []);
});

t.test('a photo of no report, and one its report does not name, are refused', async (t) => {
  isRefused(t, reportDecider.initial, photo, 'REPORT_UNKNOWN');
  isRefused(t, reportAfter(leak), photo, 'PHOTO_NOT_NAMED');
});
