import type { Role } from '@linli/kernel';
import type { Caller } from './caller.js';
import { mayDo } from './may-do.js';
import { relations } from './relation.js';
import type { Subject } from './subject.js';

/**
 * Kinds of personal fields. `reporter` is who spoke up; `party` everybody else named: parties, addressees of notices,
 * people present. `place.address` is the place below the building. `handling` is the text of the work (contacts, checks,
 * notes, reasons, replies), `mediation` the matter, minutes and statements of a mediation, `agreement` its terms.
 */
export const PERSONAL_FIELDS = [
  'reporter.name',
  'reporter.phone',
  'reporter.idNumber',
  'reporter.address',
  'party.name',
  'party.phone',
  'party.idNumber',
  'party.address',
  'place.address',
  'report.text',
  'handling.text',
  'mediation.text',
  'agreement.text',
] as const;

/** One of {@link PERSONAL_FIELDS}. */
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/**
 * How a personal field is shown. `masked`: in its masked form, and in clear through RevealPersonal, which records the
 * purpose (I33). `hidden`: not at all, not even that way.
 */
export type Showing = 'clear' | 'masked' | 'hidden';

/** How each kind of personal field is shown. */
export type Masking = Readonly<Record<PersonalField, Showing>>;

/** Who is shown a field in clear, and who masked; from everybody else it is hidden. */
type Shown = { readonly clear?: readonly Role[]; readonly masked?: readonly Role[] };

/** Roles whose work is the case itself. */
const handlers = ['GW', 'CW', 'MD', 'PL', 'SD', 'DU'] as const satisfies readonly Role[];

/**
 * Handlers see names and numbers masked until they need them; the street's leader works without numbers, the district
 * without names. Mediation stays between the parties, their mediator and the committee: not with police, departments or
 * the grid (I27), and with street and audit only for a purpose on record.
 */
const usual: Readonly<Record<PersonalField, Shown>> = {
  'reporter.name': { masked: [...handlers, 'SL', 'AU', 'VR'] },
  'reporter.phone': { masked: [...handlers, 'AU', 'VR'] },
  'reporter.idNumber': { masked: ['CW', 'PL', 'SD', 'AU'] },
  'reporter.address': { masked: [...handlers, 'AU'] },
  'party.name': { masked: [...handlers, 'SL', 'AU', 'VR'] },
  'party.phone': { masked: [...handlers, 'AU', 'VR'] },
  'party.idNumber': { masked: ['CW', 'PL', 'SD', 'AU'] },
  'party.address': { masked: [...handlers, 'AU'] },
  'place.address': { clear: handlers, masked: ['AU'] },
  'report.text': { clear: [...handlers, 'SL', 'AU', 'VR'] },
  'handling.text': { clear: [...handlers, 'SL', 'AU'], masked: ['VR'] },
  'mediation.text': { clear: ['CW'], masked: ['SD', 'AU'] },
  'agreement.text': { clear: ['CW', 'SD'], masked: ['PL', 'AU'] },
};

/**
 * A confidential reporter is known to the intake (community lead, street triage) and, for a purpose on record, to audit;
 * never to those who handle the matter (I32). Callback staff may call the number without learning whose it is.
 */
const confidential: Readonly<Partial<Record<PersonalField, Shown>>> = {
  'reporter.name': { masked: ['CW', 'SD', 'AU'] },
  'reporter.phone': { masked: ['CW', 'SD', 'AU', 'VR'] },
  'reporter.idNumber': { masked: ['CW', 'SD', 'AU'] },
  'reporter.address': { masked: ['CW', 'SD', 'AU'] },
};

/** The mediator of the case knows its parties and writes what was said between them. */
const asMediator: Partial<Masking> = {
  'party.name': 'clear',
  'party.phone': 'clear',
  'party.idNumber': 'masked',
  'party.address': 'clear',
  'mediation.text': 'clear',
  'agreement.text': 'clear',
};

/** Roles that may take part in a case of an area that is not theirs. */
const guests: readonly Role[] = ['CW', 'PL'];

/** The district reads the work, still without names, where the case is its own to work on. */
const atDistrictLevel: Partial<Masking> = { 'report.text': 'clear', 'handling.text': 'clear' };

/**
 * How the personal fields of a report or case are shown to a caller. Everything is hidden from whoever may not see it, and
 * from a unit of another area that takes part: it reads its own task, and learns who is who from the lead where it has to.
 *
 * @param confidentialReporter the report in question was filed in confidence, whatever the type of the case
 */
export function maskingFor(caller: Caller, subject: Subject, confidentialReporter = false): Masking {
  if (!sees(caller, subject) || isGuest(caller, subject)) return showing(() => 'hidden');
  const protectedReporter =
    confidentialReporter || (subject.confidentiality !== undefined && subject.confidentiality !== 'normal');
  const byRole = showing((field) => {
    const shown = (protectedReporter ? confidential[field] : undefined) ?? usual[field];
    if (shown.clear?.includes(caller.role)) return 'clear';
    return shown.masked?.includes(caller.role) ? 'masked' : 'hidden';
  });
  if (caller.role === 'MD' && relations.mediator(caller, subject)) return { ...byRole, ...asMediator };
  if (caller.role === 'DS' && subject.level === 'DISTRICT') return { ...byRole, ...atDistrictLevel };
  return byRole;
}

/**
 * How a confidential note is shown: to the author's role group in clear, to an auditor for a purpose on record, to
 * nobody else (I27). For whoever may see the case at all.
 */
export function confidentialNoteFor(caller: Caller, subject: Subject, authorRole: Role): Showing {
  if (!sees(caller, subject)) return 'hidden';
  if (caller.role === authorRole) return 'clear';
  return caller.role === 'AU' ? 'masked' : 'hidden';
}

/** Sees the case only because the own unit takes part in it. */
function isGuest(caller: Caller, subject: Subject): boolean {
  if (!guests.includes(caller.role) || !relations.own_unit(caller, subject)) return false;
  return !sees(caller, { ...subject, leadUnit: '', units: [] });
}

function sees(caller: Caller, subject: Subject): boolean {
  return mayDo(caller, 'ViewCase', subject) === 'yes' || mayDo(caller, 'ViewReport', subject) === 'yes';
}

function showing(of: (field: PersonalField) => Showing): Masking {
  return Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, of(field)])) as Masking;
}
