import type { PersonalField } from '@linli/access';

/** What is said between the parties and their mediator. */
const MEDIATION_EVENTS = [
  'MediationProposed',
  'InterestDisclosed',
  'SessionScheduled',
  'SessionHeld',
  'SessionAdjourned',
  'MediationTerminated',
];
/** What the parties agreed, and whether they keep it. */
const AGREEMENT_EVENTS = [
  'AgreementReached',
  'ObligationReminded',
  'ObligationPerformed',
  'ObligationDefaulted',
];
const PARTICULARS = ['name', 'phone', 'idNumber', 'address'] as const;

/** Which kind of personal field stands at a path of an event's data. */
export function personalFieldOf(eventType: string, path: readonly string[]): PersonalField {
  const last = path.at(-1) ?? '';
  const parent = path.at(-2);
  if (parent === 'place') return 'place.address';
  const particular = PARTICULARS.find((name) => name === last);
  if (particular !== undefined)
    return parent === 'reporter' ? `reporter.${particular}` : `party.${particular}`;
  // Whoever was told which way is open is most often the reporter: shown, and hidden, like the reporter (I32).
  if (last === 'toldWhom') return 'reporter.name';
  if (last === 'receivedBy' || last === 'personsPresent') return 'party.name';
  if (eventType === 'ReportFiled') return 'report.text';
  if (MEDIATION_EVENTS.includes(eventType)) return 'mediation.text';
  if (AGREEMENT_EVENTS.includes(eventType)) return 'agreement.text';
  return 'handling.text';
}
