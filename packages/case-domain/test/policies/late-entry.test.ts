import t from 'tap';
import { lateEntry } from '../../src/index.js';

const at = '2026-11-01T02:00:00.000Z';

t.test('recorded within 24 hours, nothing is late, whatever reason was given', async (t) => {
  t.equal(lateEntry({ at, now: '2026-11-02T02:00:00.000Z' }, '现场无信号'), undefined);
});

t.test('recorded more than 24 hours late, it says why (I6)', async (t) => {
  const late = { at, now: '2026-11-02T02:00:00.001Z' };
  t.same(lateEntry(late, '现场无信号'), { reason: '现场无信号' });
  t.throws(() => lateEntry(late), { code: 'LATE_REASON_REQUIRED' });
});
