import t from 'tap';
import { caseDecisions } from '../../src/case/decisions.js';
import { caseDecider, caseEvents, STAGES } from '../../src/index.js';
import { kinds } from './acts/acts.js';
import { Distribution, type Finding, invariants, MODEL_RULES, nameOf, shrunk, told, walk } from './run.js';
import { sequences } from './sequences.js';

/**
 * Random people try random things on a case, against the model and every invariant. `MODEL_RUNS=20000 npm test --
 * packages/case-domain/test/model/case-model.test.ts` walks longer, `MODEL_SEED` walks elsewhere.
 */
const RUNS = Number(process.env.MODEL_RUNS ?? 1200);
const SEED = Number(process.env.MODEL_SEED ?? 1102);
/** How often every event has to have happened in a run of the usual length. */
const AT_LEAST = 3;

/**
 * Clocks count in working days, which the model does not: steps of a clock and dates counted anew have an oracle of their
 * own in test/clocks.
 */
const NOT_WALKED = new Set(['LimitReached', 'DueRecomputed']);
/** Counting anew has nothing to say no to, once there is a case. */
const NEVER_REFUSED = new Set(['RecomputeDue', 'PlaceLegalHold', 'Restrict', 'LetGo']);

const seen = new Distribution();
const findings = new Map<string, Finding>();
for (const sequence of sequences(RUNS, SEED)) {
  const found = walk(sequence, caseDecider, seen);
  if (found && !findings.has(found.rule)) findings.set(found.rule, shrunk(found, caseDecider));
}

for (const name of [...Object.values(MODEL_RULES), ...invariants.map(nameOf)]) {
  t.test(`after every step: ${name}`, (t) => {
    const found = findings.get(name);
    t.notOk(found, found ? told(found) : `${RUNS} sequences, ${seen.steps} steps`);
    t.end();
  });
}

t.test('the runs go deep: every event and every stage that a command can lead to has happened', (t) => {
  const counted = (what: readonly string[]) => what.map((name) => `${name} ${seen.of(name)}`).join(', ');
  const events = Object.keys(caseEvents);
  const stages = STAGES.map((stage) => `stage ${stage}`);
  t.comment(`events: ${counted(events)}`);
  t.comment(`stages: ${counted(stages)}`);
  const unknown = Object.keys(caseDecisions).filter((kind) => !(kinds as readonly string[]).includes(kind));
  if (unknown.length > 0) t.comment(`not yet in the model: ${unknown.join(', ')}`);
  const least = RUNS < 1200 ? 0 : AT_LEAST;
  const rare = [...events, ...stages].filter((name) => seen.of(name) < least && !NOT_WALKED.has(name));
  t.strictSame(rare, [], `each at least ${least} times`);
  t.strictSame(
    kinds.filter(
      (kind) =>
        seen.of(`${kind} accepted`) === 0 ||
        (least > 0 && seen.of(`${kind} refused`) === 0 && !NEVER_REFUSED.has(kind)),
    ),
    [],
    'every command of the model succeeded and was refused',
  );
  t.end();
});
