import t from 'tap';
import { caseDecider } from '../../src/index.js';
import { plantedBugs } from './planted-bugs.js';
import { hunt, told, walk } from './run.js';
import { sequences } from './sequences.js';

/** What a bug may cost to be found: no more sequences than the model test walks. */
const BUDGET = 900;
const tries = sequences(BUDGET, 20_261_102);

for (const { bug, decider } of plantedBugs) {
  t.test(`the model finds: ${bug}`, (t) => {
    const found = hunt(tries, decider);
    t.ok(found, found ? `found after ${found.after} runs` : `not found in ${BUDGET} runs`);
    if (found) {
      t.comment(`${bug} → found after ${found.after} runs, shrunk to ${told(found.finding)}`);
      t.equal(
        walk(found.finding.sequence, caseDecider),
        undefined,
        'the same commands without the bug are fine',
      );
    }
    t.end();
  });
}
