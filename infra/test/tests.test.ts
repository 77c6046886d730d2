import t from 'tap';
import { countsIn, failuresIn } from '../run/tap-report.mjs';
import { batchesOf, testFilesIn } from '../run/tests.mjs';

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
  const own = 'infra/test/tests.test.ts';
  t.ok(testFilesIn(['infra']).includes(own));
  t.same(testFilesIn([own]), [own]);
  t.same(testFilesIn(['infra/test/small-house.ts', 'infra/run', 'nowhere']), []);
});

t.test('every file is run once; those that start and kill no processes share one', async (t) => {
  const files = testFilesIn(['packages', 'services', 'infra']);
  const batches = batchesOf(files);
  t.same(batches.flatMap((batch) => batch.files).toSorted(), files.toSorted());
  const most = (room: string) =>
    Math.max(...batches.filter((one) => one.room === room).map((batch) => batch.files.length));
  t.ok(most('packages/case-domain') > 1);
  t.equal(most('packages/embedded-event-store'), 1);
  t.equal(most('packages/local-postgres'), 1);
  t.ok(most('services/api') > 1);
  t.equal(most('services/linli'), 1);
  t.equal(most('services/web'), 1);
  t.equal(most('infra'), 1);
});

t.test('of a failed file only the failed assertions are told, with where they stand and why', async (t) => {
  const tap = `TAP version 14
# Subtest: a closed case
    ok 1 - is refused
    # Subtest: after a year
        not ok 1 - is archived
          ---
          diff: |
            -true
            +false
          ...
        1..1
    not ok 2 - after a year # time=2ms
      ---
      at:
        lineNumber: 3
      ...
    1..2
not ok 1 - a closed case # time=3ms
# Subtest: an open case
    not ok 1 - is shown
      ---
      compare: ===
      ...
not ok 2 - an open case # time=1ms
# { total: 3, pass: 1, fail: 2 }
`;
  t.equal(
    failuresIn(tap),
    [
      'a closed case › after a year › is archived',
      '  diff: |',
      '    -true',
      '    +false',
      'an open case › is shown',
      '  compare: ===',
    ].join('\n'),
  );
});
