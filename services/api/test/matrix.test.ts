import t from 'tap';
import { entries } from '../matrix/entries/index.js';
import { runMatrix } from '../matrix/run-matrix.js';
import { startLivingSystem } from './living-system.js';

t.setTimeout(240_000);
const living = await startLivingSystem();
t.teardown(() => living.close());

t.test('every command of the table succeeds once and is refused once, with the code it says', async (t) => {
  const lines = await runMatrix(living, ({ name, refused, succeeds }) => {
    if (!refused || !succeeds) return;
    const wrong = [succeeds.wrong, refused.wrong].filter((one) => one !== undefined);
    t.strictSame(wrong, [], `${name} succeeds, and is refused with ${refused.code}`);
  });
  const without = lines.filter(({ succeeds }) => succeeds === undefined).map(({ name }) => name);
  t.strictSame(without, [], 'every command of the table has an entry');
  t.equal(lines.length, entries.length, 'every entry is of a command of the table, and the only one');
});
