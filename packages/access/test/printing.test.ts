import { ROLES, type Role } from '@linli/kernel';
import t from 'tap';
import {
  maskingFor,
  maskingForPrint,
  mayDo,
  PERSONAL_FIELDS,
  type PrintAction,
  type Subject,
} from '../src/index.js';
import { callerIn, caseWith, elsewhere } from './people.js';

const documents: readonly PrintAction[] = ['PrintAgreement', 'PrintAdvisory', 'PrintOrder', 'PrintMinutes'];

/** The same case as each role would lawfully come to see it, mediated by the one who asks. */
function seenBy(role: Role): Subject {
  const { orgCode, accountId } = callerIn(role);
  const mediators = [role === 'MD' ? accountId : 'another-mediator'];
  return caseWith({ handedOverTo: [orgCode], units: [orgCode], stage: 'RESOLVED', mediators });
}

/** Roles that read a field in clear in a document, and fields a role reads in one beyond what it sees anyway. */
const readersOf = (document: PrintAction, field: (typeof PERSONAL_FIELDS)[number]) =>
  ROLES.filter((role) => maskingForPrint(callerIn(role), document, seenBy(role))[field] === 'clear');
const openedTo = (role: Role, document: PrintAction) => {
  const usual = maskingFor(callerIn(role), seenBy(role));
  const printed = maskingForPrint(callerIn(role), document, seenBy(role));
  return PERSONAL_FIELDS.filter((field) => usual[field] !== printed[field]);
};

t.test('whoever may print a document has its names in clear, and nobody else has', async (t) => {
  for (const document of documents) {
    const printers = ROLES.filter((role) => mayDo(callerIn(role), document, seenBy(role)) === 'yes');
    // The mediator of the case knows its parties anyway.
    const readers = readersOf(document, 'party.name').filter(
      (role) => role !== 'MD' || printers.includes(role),
    );
    t.strictSame(readers, printers, document);
  }
});

t.test('printing opens what stands in the document and nothing else', async (t) => {
  t.strictSame(openedTo('CW', 'PrintAgreement'), [
    'party.name',
    'party.phone',
    'party.idNumber',
    'party.address',
  ]);
  t.strictSame(openedTo('MD', 'PrintAgreement'), ['party.idNumber']);
  for (const role of ['GW', 'CW', 'SD'] as const)
    t.strictSame(openedTo(role, 'PrintAdvisory'), ['party.name']);
  for (const role of ['DU', 'SD'] as const) t.strictSame(openedTo(role, 'PrintOrder'), ['party.name']);
  t.strictSame(openedTo('CW', 'PrintMinutes'), ['party.name']);
  for (const role of ROLES)
    for (const document of documents)
      t.notOk(
        openedTo(role, document).some((field) => field.startsWith('reporter')),
        `${role} ${document}`,
      );
});

t.test(
  'minutes are printed by the mediator and the committee, never by police or departments (I27)',
  async (t) => {
    t.strictSame(readersOf('PrintMinutes', 'mediation.text').toSorted(), ['CW', 'MD']);
  },
);

t.test('a case that is not to be known prints nothing', async (t) => {
  for (const role of ROLES) {
    for (const document of documents) {
      const masking = maskingForPrint(callerIn(role), document, caseWith({ areaPath: elsewhere }));
      t.strictSame([...new Set(Object.values(masking))], ['hidden'], `${role} ${document}`);
    }
  }
});
