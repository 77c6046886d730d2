import { ROLES, type Role } from '@linli/kernel';
import fc from 'fast-check';
import t from 'tap';
import { isInScope, mayDo, type Subject, scopeOf } from '../src/index.js';
import { callerIn, caseWith, elsewhere, here } from './people.js';

const anyRole = fc.constantFrom(...ROLES);
const accounts = fc.constantFrom(...ROLES.map((role) => callerIn(role).accountId), 'somebody');
const units = fc.constantFrom(...ROLES.map((role) => callerIn(role).orgCode), 'somebody-else');
const anyCase: fc.Arbitrary<Subject> = fc.record(
  {
    areaPath: fc.constantFrom(here, elsewhere, here.slice(0, 3), here.slice(0, 1)),
    confidentiality: fc.constantFrom('normal', 'confidential_reporter', 'restricted'),
    stage: fc.constantFrom('REGISTERED', 'HANDLING', 'RESOLVED', 'CLOSED', 'ARCHIVED'),
    leadUnit: units,
    units: fc.array(units, { maxLength: 3 }),
    handedOverTo: fc.array(units, { maxLength: 3 }),
    dangerReported: fc.boolean(),
    mediators: fc.array(accounts, { maxLength: 3 }),
    recordedBy: accounts,
  },
  { requiredKeys: ['areaPath'] },
);

t.test('a case is in the scope of a caller exactly when the caller may view it', async (t) => {
  fc.assert(
    fc.property(anyRole, anyCase, (role, subject) => {
      const caller = callerIn(role);
      const scope = scopeOf(caller);
      const listed = scope !== null && isInScope(scope, subject);
      return listed === (mayDo(caller, 'ViewCase', subject) === 'yes');
    }),
    { numRuns: 5000 },
  );
  t.pass();
});

t.test('whoever may search has a scope to search in', async (t) => {
  for (const role of ROLES) {
    t.equal(mayDo(callerIn(role), 'SearchCases') === 'yes', scopeOf(callerIn(role)) !== null, role);
  }
});

function finds(role: Role, subject: Subject): boolean {
  const scope = scopeOf(callerIn(role));
  return scope !== null && isInScope(scope, subject);
}

t.test('a police liaison finds what was handed over in the own area, and no other case', async (t) => {
  t.ok(finds('PL', caseWith({ handedOverTo: ['station-1'] })));
  t.notOk(finds('PL', caseWith({ handedOverTo: ['station-2'] })));
  t.notOk(finds('PL', caseWith({ areaPath: elsewhere, handedOverTo: ['station-1'] })));
});

t.test('callback staff find cases once they are resolved', async (t) => {
  t.notOk(finds('VR', caseWith({ stage: 'HANDLING' })));
  t.ok(finds('VR', caseWith({ stage: 'RESOLVED' })));
});
