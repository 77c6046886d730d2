import { ROLES } from '@linli/kernel';
import { policyInForce } from '../src/policy.js';
import { cellsByRole, cellsIn, combinedSituations, differs, grid } from '../test/access-table.js';
import { grantMutants, isNoticed, type MutantKind, policyMutants } from '../test/policy-mutants.js';

/*
 * The policy against a table that was written by hand, cell by cell and in every combination of relations; then the
 * policy with one thing wrong in it, as often as there are things, against the same table. Each must be noticed.
 */

const wrong: string[] = [];
let cells = 0;
for (const cell of [...cellsByRole.values()].flat()) {
  cells += 1;
  if (differs(policyInForce, cell)) wrong.push(cell.name);
}
console.log(`cells, each relation alone: ${cells} checked, wrong ${wrong.length}`);

let combined = 0;
let combinations = 0;
for (const situation of combinedSituations()) {
  combinations += 1;
  for (const role of ROLES) {
    for (const cell of cellsIn(role, situation)) {
      combined += 1;
      if (differs(policyInForce, cell)) wrong.push(cell.name);
    }
  }
}
console.log(
  `cells, ${grid.size} actions × ${ROLES.length} roles × 3 confidentialities × ${combinations} combined relations and stages: ${combined} checked, wrong ${wrong.length}`,
);

const tally = new Map<MutantKind, { made: number; killed: number }>();
const survivors: string[] = [];
for (const mutant of [...policyMutants(), ...grantMutants()]) {
  const count = tally.get(mutant.kind) ?? { made: 0, killed: 0 };
  tally.set(mutant.kind, count);
  count.made += 1;
  if (isNoticed(mutant)) count.killed += 1;
  else survivors.push(`${mutant.kind}: ${mutant.name}`);
}
for (const [kind, { made, killed }] of tally) console.log(`mutants, ${kind}: ${killed}/${made} killed`);
const all = [...tally.values()];
const sum = (key: 'made' | 'killed') => all.reduce((total, count) => total + count[key], 0);
console.log(`mutants of the policy: ${sum('killed')}/${sum('made')} killed`);

for (const name of [...wrong.slice(0, 50), ...survivors]) console.error(name);
if (wrong.length > 0 || survivors.length > 0) process.exitCode = 1;
