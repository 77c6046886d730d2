import t from 'tap';
import { linesOf } from '../src/lines.js';

const width = (text: string) => Array.from(text).length;

t.test('a line does not begin with a closing mark nor end with an opening one', async (t) => {
  t.strictSame(linesOf('双方自愿达成，如下', 6, width), ['双方自愿达', '成，如下']);
  t.strictSame(linesOf('双方自愿《协议》', 5, width), ['双方自愿', '《协议》']);
});

t.test('numbers are not torn apart, and what is longer than a line is broken all the same', async (t) => {
  t.strictSame(linesOf('赔偿3200.50元', 6, width), ['赔偿', '3200.5', '0元']);
  t.strictSame(linesOf('赔偿3200元', 5, width), ['赔偿', '3200元']);
});

t.test('the first line leaves its indent free', async (t) => {
  t.strictSame(linesOf('双方自愿达成', 4, width, 2), ['双方', '自愿达成']);
  t.strictSame(linesOf('', 4, width, 2), ['']);
});

t.test('characters beyond the basic plane stay whole', async (t) => {
  t.strictSame(linesOf('𠮷𠮷𠮷', 1, width), ['𠮷', '𠮷', '𠮷']);
});
