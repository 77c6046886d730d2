import t from 'tap';
import { table } from '../../src/terminal/table.js';

t.test('columns line up although Chinese characters are twice as wide', async (t) => {
  t.equal(
    table(
      ['案号', 'title'],
      [
        ['1', '漏水'],
        ['370199', '𠮷宅 leak'],
      ],
    ),
    ['案号    title', '──────  ─────────', '1       漏水', '370199  𠮷宅 leak'].join('\n'),
  );
});
