import { ROLES, type Role } from '@linli/kernel';
import t from 'tap';
import {
  confidentialNoteFor,
  maskingFor,
  PERSONAL_FIELDS,
  type PersonalField,
  type Showing,
  type Subject,
} from '../src/index.js';
import { callerIn, caseWith, elsewhere } from './people.js';

/** The same case as each role would lawfully come to see it. */
function seenBy(role: Role, facts: Partial<Subject> = {}): Subject {
  const { orgCode } = callerIn(role);
  return caseWith({ handedOverTo: [orgCode], units: [orgCode], stage: 'RESOLVED', ...facts });
}

function rolesShown(field: PersonalField, showing: Showing, facts: Partial<Subject> = {}): Role[] {
  return ROLES.filter((role) => maskingFor(callerIn(role), seenBy(role, facts))[field] === showing);
}

t.test('names and numbers stand in clear before nobody but the mediator of the case', async (t) => {
  for (const field of PERSONAL_FIELDS.filter((name) => /\.(name|phone|idNumber)$/.test(name))) {
    t.strictSame(rolesShown(field, 'clear'), [], field);
  }
  const mediator = callerIn('MD');
  const own = maskingFor(mediator, caseWith({ mediators: [mediator.accountId] }));
  t.match(own, { 'party.name': 'clear', 'party.phone': 'clear', 'party.idNumber': 'masked' });
  t.match(own, { 'reporter.name': 'masked' });
});

t.test('police, departments and the grid never see what was said in a mediation', async (t) => {
  const hidden = rolesShown('mediation.text', 'hidden');
  for (const role of ['PL', 'DU', 'GW', 'VR', 'SL', 'DS'] as const) t.ok(hidden.includes(role), role);
  t.strictSame(rolesShown('mediation.text', 'clear'), ['CW']);
});

t.test('a mediator reads the minutes of the own mediation and of no other', async (t) => {
  const mediator = callerIn('MD');
  t.equal(maskingFor(mediator, caseWith())['mediation.text'], 'hidden');
  t.equal(maskingFor(mediator, caseWith({ mediators: [mediator.accountId] }))['mediation.text'], 'clear');
});

t.test('who reported in confidence is known to the intake and, for a purpose, to audit', async (t) => {
  const facts = { confidentiality: 'confidential_reporter' } as const;
  for (const field of ['reporter.name', 'reporter.idNumber', 'reporter.address'] as const) {
    t.strictSame(rolesShown(field, 'masked', facts), ['CW', 'SD', 'AU'], field);
    t.strictSame(rolesShown(field, 'clear', facts), [], field);
  }
});

t.test('callback staff reach a confidential reporter without learning the name', async (t) => {
  const masking = maskingFor(callerIn('VR'), seenBy('VR', { confidentiality: 'confidential_reporter' }));
  t.match(masking, { 'reporter.name': 'hidden', 'reporter.phone': 'masked' });
});

t.test('one report filed in confidence is protected in a case of an ordinary type', async (t) => {
  t.equal(maskingFor(callerIn('GW'), caseWith())['reporter.name'], 'masked');
  t.equal(maskingFor(callerIn('GW'), caseWith(), true)['reporter.name'], 'hidden');
});

t.test('the district sees no names, and free text only of the cases at its own level', async (t) => {
  const district = callerIn('DS');
  const below = maskingFor(district, caseWith({ level: 'STREET' }));
  const own = maskingFor(district, caseWith({ level: 'DISTRICT' }));
  t.strictSame([...new Set(Object.values(below))], ['hidden']);
  t.match(own, { 'handling.text': 'clear', 'report.text': 'clear', 'party.name': 'hidden' });
});

t.test('whoever may not see the case is shown none of it', async (t) => {
  for (const role of ROLES) {
    const masking = maskingFor(callerIn(role), caseWith({ areaPath: elsewhere }));
    t.strictSame([...new Set(Object.values(masking))], ['hidden'], role);
  }
  const restricted = maskingFor(callerIn('SL'), caseWith({ confidentiality: 'restricted' }));
  t.strictSame([...new Set(Object.values(restricted))], ['hidden']);
});

t.test('administrators and the system itself are shown nothing personal', async (t) => {
  for (const role of ['SA', 'SYS'] as const) {
    t.strictSame([...new Set(Object.values(maskingFor(callerIn(role), seenBy(role))))], ['hidden'], role);
  }
});

t.test('the filer of a report from outside the usual roles reads the own report back', async (t) => {
  const officer = callerIn('PL');
  const report = { areaPath: caseWith().areaPath, recordedBy: officer.accountId };
  t.equal(maskingFor(officer, report)['report.text'], 'clear');
});

t.test('a confidential note is for the author and colleagues of the same role, and for audit', async (t) => {
  t.equal(confidentialNoteFor(callerIn('CW'), caseWith(), 'CW'), 'clear');
  t.equal(confidentialNoteFor(callerIn('AU'), caseWith(), 'CW'), 'masked');
  t.equal(confidentialNoteFor(callerIn('SD'), caseWith(), 'CW'), 'hidden');
  t.equal(confidentialNoteFor(callerIn('PL'), caseWith({ handedOverTo: ['station-1'] }), 'CW'), 'hidden');
  t.equal(confidentialNoteFor(callerIn('CW'), caseWith({ areaPath: elsewhere }), 'CW'), 'hidden');
});
