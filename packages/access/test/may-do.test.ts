import { ROLES } from '@linli/kernel';
import t from 'tap';
import { type Action, actions, mayDo } from '../src/index.js';
import { policyInForce } from '../src/policy.js';
import { cellsByRole, differs, grid } from './access-table.js';
import { callerIn, caseWith } from './people.js';
import { isNoticed, type MutantKind, policyMutants } from './policy-mutants.js';

t.test('the table of expected answers covers every action and every role', async (t) => {
  t.strictSame([...grid.keys()].toSorted(), Object.keys(actions).toSorted());
  for (const [row, byRole] of grid) t.strictSame([...byRole.keys()].toSorted(), ROLES.toSorted(), row);
});

t.test(
  'every cell of role, action, relation and confidentiality is answered as the table expects',
  async (t) => {
    const cells = [...cellsByRole.values()].flat();
    t.ok(cells.length > 100_000);
    t.strictSame(
      cells.filter((cell) => differs(policyInForce, cell)).map(({ name }) => name),
      [],
    );
  },
);

t.test(
  'every rule is needed as it is: with any one thing of the policy changed some answer is wrong',
  async (t) => {
    const made = new Map<MutantKind, number>();
    const survivors: string[] = [];
    for (const mutant of policyMutants()) {
      made.set(mutant.kind, (made.get(mutant.kind) ?? 0) + 1);
      if (!isNoticed(mutant)) survivors.push(`${mutant.kind}: ${mutant.name}`);
    }
    t.strictSame(survivors, []);
    t.equal(made.get('rule deleted'), policyInForce.rules.length);
    t.equal(made.get('role taken from a rule'), policyInForce.rules.flatMap(({ roles }) => roles).length);
    t.equal(made.get('need to know deleted'), policyInForce.needToKnow.flatMap(({ roles }) => roles).length);
  },
);

t.test('an auditor changes no case, keeps files from being destroyed, and audits', async (t) => {
  const granted = policyInForce.rules.filter(({ roles }) => roles.includes('AU')).map(({ action }) => action);
  const reading = /^(View|Search|Follow|Export|Reveal|Verify)/;
  t.strictSame(
    granted.filter((action) => !reading.test(action) || action === 'Verify'),
    [
      'PlaceLegalHold',
      'LiftLegalHold',
      'OpenAudit',
      'DrawSample',
      'RecordFinding',
      'SetReaudit',
      'CloseAudit',
    ],
  );
});

t.test('an administrator is told nothing about any case or report', async (t) => {
  const answers = Object.entries(actions)
    .filter(([, about]) => about === 'case' || about === 'report')
    .map(([action]) => mayDo(callerIn('SA'), action as Action, caseWith()));
  t.strictSame([...new Set(answers)], ['hidden']);
});

t.test('without a subject only what concerns nothing in particular is allowed', async (t) => {
  t.equal(mayDo(callerIn('CW'), 'SearchCases'), 'yes');
  t.equal(mayDo(callerIn('SA'), 'RebuildViews'), 'yes');
  t.equal(mayDo(callerIn('CW'), 'RebuildViews'), 'forbidden');
  t.equal(mayDo(callerIn('CW'), 'ViewCommunity'), 'forbidden');
  t.equal(mayDo(callerIn('CW'), 'ViewCase'), 'hidden');
});

t.test('an area is recognised by its place in the path, never by how its code begins', async (t) => {
  const moved = caseWith({ areaPath: ['370199', '370199008', '370199001002'] });
  t.equal(mayDo(callerIn('SD'), 'ViewCase', moved), 'hidden');
  t.equal(mayDo(callerIn('CW'), 'ViewCase', moved), 'yes');
});

t.test(
  'no role does both of what takes two people, or both gives access and sees what it is to',
  async (t) => {
    const rolesOf = (action: Action) =>
      policyInForce.rules.filter((rule) => rule.action === action).flatMap(({ roles }) => roles);
    for (const [one, other] of [
      ['RequestErasure', 'ApproveErasure'],
      ['ProposeWhistle', 'BlowWhistle'],
      ['ManageAccounts', 'ViewCase'],
      ['ManageAccounts', 'ViewAccessLog'],
      ['ViewAccessLog', 'Resolve'],
      ['ExportCase', 'ApproveErasure'],
    ] as const) {
      const both = rolesOf(one).filter((role) => role !== 'SYS' && rolesOf(other).includes(role));
      t.strictSame(both, [], `${one} and ${other}`);
    }
  },
);
