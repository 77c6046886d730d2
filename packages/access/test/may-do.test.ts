import { ROLES, type Role } from '@linli/kernel';
import t from 'tap';
import { type Action, type Answer, actions, type Caller, mayDo, type Subject } from '../src/index.js';
import { mayDoUnder } from '../src/may-do.js';
import { type Policy, policyInForce } from '../src/policy.js';
import { expectedGrid, expectedNeedToKnow, noSecret, secretReports } from './expected-grid.js';
import { callerIn, caseWith, elsewhere } from './people.js';

/** The letters of a grid by row and role. */
function readGrid(text: string): Map<string, Map<Role, string>> {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return new Map(
    rows.map(([name = '', ...cells]) => [name, new Map(cells.map((cell, i) => [header[i] as Role, cell]))]),
  );
}

const grid = readGrid(expectedGrid);
const needToKnow = readGrid(expectedNeedToKnow).get('restricted') ?? new Map<Role, string>();

/** Each situation: the subject as one caller meets it, and the letters that hold in it, said by hand. */
const situations: readonly { name: string; letters: string; of: (caller: Caller) => Subject }[] = [
  { name: 'in the own area', letters: 'ya', of: () => caseWith() },
  { name: 'in another area', letters: 'y', of: () => caseWith({ areaPath: elsewhere }) },
  {
    name: 'in another area with everything else fitting but unit, mediation and authorship',
    letters: 'y',
    of: ({ orgCode }) => ({
      areaPath: elsewhere,
      handedOverTo: [orgCode],
      dangerReported: true,
      stage: 'CLOSED',
    }),
  },
  {
    name: 'handed over to my station',
    letters: 'yas',
    of: ({ orgCode }) => caseWith({ handedOverTo: ['another-station', orgCode] }),
  },
  {
    name: 'handed over to another station',
    letters: 'ya',
    of: () => caseWith({ handedOverTo: ['another-station'] }),
  },
  { name: 'with danger reported', letters: 'yad', of: () => caseWith({ dangerReported: true }) },
  { name: 'led by my unit', letters: 'yalu', of: ({ orgCode }) => caseWith({ leadUnit: orgCode }) },
  {
    name: 'led by my unit in another area',
    letters: 'ylu',
    of: ({ orgCode }) => caseWith({ areaPath: elsewhere, leadUnit: orgCode }),
  },
  {
    name: 'led by nobody yet',
    letters: 'yanf',
    of: () => ({ areaPath: caseWith().areaPath, stage: 'HANDLING' }),
  },
  {
    name: 'supported by my unit',
    letters: 'yu',
    of: ({ orgCode }) => caseWith({ areaPath: elsewhere, units: ['another-unit', orgCode] }),
  },
  { name: 'mediated by me', letters: 'yam', of: ({ accountId }) => caseWith({ mediators: [accountId] }) },
  {
    name: 'mediated by me in another area',
    letters: 'ym',
    of: ({ accountId }) => caseWith({ areaPath: elsewhere, mediators: [accountId] }),
  },
  { name: 'mediated by nobody yet', letters: 'yaf', of: () => caseWith({ mediators: [] }) },
  { name: 'recorded by me', letters: 'yar', of: ({ accountId }) => caseWith({ recordedBy: accountId }) },
  { name: 'resolved', letters: 'yac', of: () => caseWith({ stage: 'RESOLVED' }) },
  { name: 'closed', letters: 'yac', of: () => caseWith({ stage: 'CLOSED' }) },
  { name: 'archived', letters: 'ya', of: () => caseWith({ stage: 'ARCHIVED' }) },
];

interface Cell {
  readonly name: string;
  readonly caller: Caller;
  readonly action: Action;
  readonly subject: Subject;
  readonly expected: Answer;
}

const cells: readonly Cell[] = [...grid].flatMap(([row]) =>
  ROLES.flatMap((role) =>
    situations.flatMap(({ name, letters, of }) =>
      [false, true].map((restricted) => {
        const caller = callerIn(role);
        const action = row as Action;
        const known = !restricted || shares(needToKnow.get(role), letters);
        const may = (asked: string) => known && shares(grid.get(asked)?.get(role), letters);
        return {
          name: `${role} ${action} ${name}${restricted ? ', restricted' : ''}`,
          caller,
          action,
          subject: { ...of(caller), ...(restricted ? { confidentiality: 'restricted' as const } : {}) },
          expected: may(row)
            ? 'yes'
            : noSecret.includes(action) || may(seenBy(action))
              ? 'forbidden'
              : 'hidden',
        } satisfies Cell;
      }),
    ),
  ),
);

function cellsOf(role: Role): readonly Cell[] {
  return cellsByRole.get(role) ?? [];
}

const cellsByRole = new Map(ROLES.map((role) => [role, cells.filter(({ caller }) => caller.role === role)]));

function seenBy(action: Action): Action {
  return secretReports.includes(action) ? 'ViewReport' : 'ViewCase';
}

function shares(cell: string | undefined, letters: string): boolean {
  return (cell ?? '.').split('').some((letter) => letters.includes(letter));
}

function differs(changed: Policy, { caller, action, subject, expected }: Cell): boolean {
  return mayDoUnder(changed, caller, action, subject) !== expected;
}

t.test('the table of expected answers covers every action and every role', async (t) => {
  t.strictSame([...grid.keys()].toSorted(), Object.keys(actions).toSorted());
  for (const [row, byRole] of grid) t.strictSame([...byRole.keys()].toSorted(), ROLES.toSorted(), row);
  t.equal(cells.length, grid.size * ROLES.length * situations.length * 2);
});

t.test('every cell of role, action and relation is answered as the table expects', async (t) => {
  const wrong = cells.filter((cell) => differs(policyInForce, cell)).map(({ name }) => name);
  t.strictSame(wrong, []);
});

t.test('every rule is needed: without any one grant to one role some answer is wrong', async (t) => {
  const grants = policyInForce.rules.flatMap((rule) => rule.roles.map((role) => ({ rule, role })));
  t.ok(grants.length > 200);
  for (const { rule, role } of grants) {
    const roles = rule.roles.filter((other) => other !== role);
    const changed = {
      ...policyInForce,
      rules: policyInForce.rules.map((one) => (one === rule ? { ...rule, roles } : one)),
    };
    const noticed = cellsOf(role).some((cell) => differs(changed, cell));
    t.ok(noticed, `${role} ${rule.action} ${rule.relation}`);
  }
});

t.test('no rule may be wider: with any one grant made unconditional some answer is wrong', async (t) => {
  for (const rule of policyInForce.rules.filter(({ relation }) => relation !== 'any')) {
    for (const role of rule.roles) {
      const wider = { action: rule.action, roles: [role], relation: 'any' as const };
      const changed = { ...policyInForce, rules: [...policyInForce.rules, wider] };
      const noticed = cellsOf(role).some((cell) => differs(changed, cell));
      t.ok(noticed, `${role} ${rule.action} ${rule.relation}`);
    }
  }
});

t.test('every need to know is needed', async (t) => {
  for (const entry of policyInForce.needToKnow) {
    for (const role of entry.roles) {
      const roles = entry.roles.filter((other) => other !== role);
      const changed = {
        ...policyInForce,
        needToKnow: policyInForce.needToKnow.map((one) => (one === entry ? { ...entry, roles } : one)),
      };
      const noticed = cellsOf(role).some((cell) => differs(changed, cell));
      t.ok(noticed, `${role} ${entry.relation}`);
    }
  }
});

t.test('an auditor changes nothing, and only keeps a file from being destroyed', async (t) => {
  const granted = policyInForce.rules.filter(({ roles }) => roles.includes('AU')).map(({ action }) => action);
  const reading = /^(View|Search|Follow|Export|Reveal|Verify)/;
  t.strictSame(
    granted.filter((action) => !reading.test(action) || action === 'Verify'),
    ['PlaceLegalHold', 'LiftLegalHold'],
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
