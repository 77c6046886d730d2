import t from 'tap';
import { countsIn, testFilesIn } from '../run/tap-tests.mjs';

t.test('the totals of a run are read from the end of its TAP stream', async (t) => {
  t.same(countsIn('1..2\n# { total: 12, pass: 12 }\n# time=5ms\n'), { passed: 12, failed: 0 });
  t.same(countsIn('# { total: 4, pass: 3, fail: 1 }\n'), { passed: 3, failed: 1 });
});

t.test('a skipped or postponed test counts as failed', async (t) => {
  t.same(countsIn('# { total: 6, pass: 3, fail: 1, skip: 1, todo: 1 }\n'), { passed: 3, failed: 3 });
});

t.test('a run that broke off before its totals has passed nothing', async (t) => {
  t.same(countsIn('ok 1 - something\n'), { passed: 0, failed: 0 });
});

t.test('tests are found below a folder or given one by one, and nothing else is', async (t) => {
  const own = 'infra/test/tap-tests.test.ts';
  t.ok(testFilesIn(['infra']).includes(own));
  t.same(testFilesIn([own]), [own]);
  t.same(testFilesIn(['infra/test/small-house.ts', 'infra/run', 'nowhere']), []);
});
