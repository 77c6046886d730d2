import type { Action } from './actions.js';
import type { Caller } from './caller.js';
import { type Masking, maskingFor, type PersonalField } from './masking.js';
import { mayDo } from './may-do.js';
import type { Subject } from './subject.js';

/** Actions that make a document for service. */
export type PrintAction = Extract<Action, `Print${string}`>;

const served = ['party.name', 'place.address', 'handling.text'] as const satisfies readonly PersonalField[];

/**
 * What stands in each document. To serve a notice on somebody, or to have an agreement signed, is a purpose of its own:
 * a masked name would make the paper useless. So the right to print opens these fields, and no others, to whoever has
 * it; each party is told no more of the other than the agreement between them says (People's Mediation Law 29).
 */
const contents: Readonly<Record<PrintAction, readonly PersonalField[]>> = {
  PrintAgreement: ['party.name', 'party.idNumber', 'party.phone', 'party.address', 'agreement.text'],
  PrintAdvisory: served,
  PrintOrder: served,
  PrintMinutes: ['party.name', 'mediation.text'],
};

/** The personal fields that stand in clear in a document. */
export function printedFields(action: PrintAction): readonly PersonalField[] {
  return contents[action];
}

/** How the personal fields of a case are shown in a document the caller prints: to whoever may not print it, as ever. */
export function maskingForPrint(caller: Caller, action: PrintAction, subject: Subject): Masking {
  const usual = maskingFor(caller, subject);
  if (mayDo(caller, action, subject) !== 'yes') return usual;
  return { ...usual, ...Object.fromEntries(contents[action].map((field) => [field, 'clear'])) };
}
