/**
 * The totals at the end of what a test file wrote. A skipped or postponed test proves nothing, so it counts as failed.
 * @param {string} tap
 */
export function countsIn(tap) {
  const total = tap.match(/^# \{ total: .*\}$/m)?.[0] ?? '';
  const count = (/** @type {string} */ kind) =>
    Number(total.match(new RegExp(`\\b${kind}: (\\d+)`))?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('skip') + count('todo') };
}

/**
 * The failed assertions in what a test file wrote, each under the names of its tests and with tap's explanation.
 * @param {string} tap
 */
export function failuresIn(tap) {
  /** Names of the tests around the present line, outermost first. @type {string[]} */
  const tests = [];
  /** @type {string[]} */
  const failures = [];
  /** Indentation of the failure whose explanation may follow. @type {string | undefined} */
  let explaining;
  /** Indentation of the explanation being copied. @type {string | undefined} */
  let copying;
  for (const line of tap.split('\n')) {
    if (copying !== undefined) {
      if (line === `${copying}  ...`) copying = undefined;
      else failures.push(line.slice(copying.length));
      continue;
    }
    const [, indent = '', test, failure] = line.match(/^( *)(?:# Subtest: (.*)|not ok \d+ - (.*))?/) ?? [];
    const depth = indent.length / 4;
    if (test !== undefined) {
      tests.splice(depth, tests.length, test);
    } else if (failure !== undefined) {
      // A failed test, unlike a failed assertion, carries its time; what failed in it has been told already.
      const isTest = failure.includes(' # time=');
      if (!isTest) failures.push([...tests.slice(0, depth), failure].join(' › '));
      explaining = isTest ? undefined : indent;
    } else if (explaining !== undefined && line === `${explaining}  ---`) {
      copying = explaining;
    }
  }
  return failures.join('\n');
}
