import type { CaseEvent } from '@linli/case-domain';

/** A fact of an event in a lesson: a word of the vocabulary, never a text somebody wrote. */
export interface ToldFact {
  /** The section of the vocabulary the code belongs to. */
  readonly section: string;
  readonly code: string;
}

/**
 * The whole of what a lesson shows of an event beside its kind, its time and the role: these fields, each a word out of a closed
 * list, with the list it is out of. Whatever is not named here is not shown. A new event shows nothing until somebody
 * has thought about it.
 */
const told: Partial<Record<CaseEvent['type'], Readonly<Record<string, string>>>> = {
  CaseOpened: { risk: 'risk', level: 'level' },
  CaseAccepted: { class: 'dueClass' },
  CaseDeclined: { reason: 'declineReason' },
  CaseResolved: { outcome: 'outcome', finding: 'finding' },
  CallbackDone: { resolved: 'callbackResolved' },
  CaseReopened: { requestedBy: 'reopenRequest' },
  ContactMade: { channel: 'contactChannel' },
  ContactAttempted: { channel: 'contactChannel' },
  SiteChecked: { finding: 'finding' },
  EvidenceAdded: { 'evidence.kind': 'evidenceKind' },
  DispatchObjected: { ground: 'objectionGround' },
  Rechecked: { leadsTo: 'recheckLeadsTo' },
  MediationProposed: { origin: 'mediationOrigin' },
  PartyConsented: { way: 'consentWay' },
  MediatorAppointed: { way: 'appointmentWay' },
  InterestDisclosed: { interest: 'interest' },
  SessionAdjourned: { reason: 'adjournReason' },
  AgreementReached: { form: 'agreementForm' },
  AgreementSigned: { act: 'signingAct' },
  ObligationPerformed: { result: 'performanceResult' },
  MediationTerminated: { ground: 'terminationGround' },
  HandedToPolice: { reasonCode: 'policeReason' },
  Escalated: { to: 'level' },
  Delegated: { to: 'level' },
  ExtensionRefused: { because: 'extensionRefusal' },
  HoldRequested: { reason: 'holdReason' },
  Held: { reason: 'holdReason' },
  RiskSet: { risk: 'risk' },
  Nudged: { origin: 'nudgeOrigin' },
  SupervisionSuggested: { card: 'supervision' },
  SupervisionRaised: { card: 'supervision' },
  StatutoryRouteGiven: { route: 'statutoryRoute' },
  LimitReached: { clock: 'clock' },
};

/** What a code looks like. The lists are closed already; should one ever be opened, a sentence still does not pass. */
const CODE = /^[A-Za-z_]{1,40}$/;

/** What a lesson says of an event. `standings`: which side each party stands on, by its id. */
export function toldFacts(
  { type, data }: CaseEvent,
  standings: ReadonlyMap<string, string>,
): readonly ToldFact[] {
  const words = Object.entries(told[type] ?? {}).flatMap(([path, section]) => word(section, at(data, path)));
  const side = 'partyId' in data && data.partyId !== undefined ? standings.get(data.partyId) : undefined;
  return [...word('partyStanding', side), ...words];
}

function word(section: string, value: unknown): readonly ToldFact[] {
  const code = typeof value === 'boolean' ? String(value) : value;
  return typeof code === 'string' && CODE.test(code) ? [{ section, code }] : [];
}

function at(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      data,
    );
}
