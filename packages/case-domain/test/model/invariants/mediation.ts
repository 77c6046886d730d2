import { chinaCalendar } from '@linli/calendar';
import { caseEvents } from '../../../src/index.js';
import { MEDIATOR, OTHER_MEDIATOR } from '../../case/neighbourhood.js';
import { later } from '../model.js';
import { type Invariant, named, type Trace, until } from './invariant.js';

/** The last day of the two terms that run: the mediators of the neighbourhood. */
const LAST_DAY: Readonly<Record<string, string>> = {
  [MEDIATOR]: '2026-11-30',
  [OTHER_MEDIATOR]: '2026-12-31',
};

function parties(events: Trace['events'], mediationId: string): readonly string[] {
  const proposed = named(events, 'MediationProposed').find(({ data }) => data.mediationId === mediationId);
  return proposed?.data.parties.map(({ partyId }) => partyId) ?? [];
}

/** Whether the last word of every party is yes. */
function allConsent(events: Trace['events'], mediationId: string): boolean {
  const last = (party: string) =>
    named(events, 'PartyConsented', 'PartyRefused').findLast(
      ({ data }) => data.mediationId === mediationId && data.partyId === party,
    )?.type;
  return parties(events, mediationId).every((party) => last(party) === 'PartyConsented');
}

function isEligible(events: Trace['events'], mediationId: string, at: string): boolean {
  const of = named(
    events,
    'MediatorAppointed',
    'MediatorReplaced',
    'InterestDisclosed',
    'RecusalRequested',
  ).filter(({ data }) => data.mediationId === mediationId);
  const chosen = of.findLast(({ type }) => type === 'MediatorAppointed' || type === 'MediatorReplaced');
  if (!chosen) return false;
  const who = chosen.type === 'MediatorReplaced' ? chosen.data.replacedBy : chosen.data.mediatorId;
  const disclosed = of
    .slice(of.indexOf(chosen))
    .some(({ type, data }) => type === 'InterestDisclosed' && data.mediatorId === who);
  const recused = of.some(({ type, data }) => type === 'RecusalRequested' && data.mediatorId === who);
  const inTerm = later(at, 8).slice(0, 10) <= (LAST_DAY[who] ?? '');
  return disclosed && !recused && inTerm && !parties(events, mediationId).includes(who);
}

/** What is part of a mediation that goes on. */
const MEDIATING = ['SessionScheduled', 'SessionHeld', 'AgreementReached', 'MediationExtended'] as const;

function withPolice(events: Trace['events']): boolean {
  return named(events, 'PoliceAccepted', 'PoliceReturned', 'Commissioned').at(-1)?.type === 'PoliceAccepted';
}

/** Every act a written agreement needs, and the moment of the last of them. */
function bindsFrom(trace: Trace, agreementId: string): string | undefined {
  const reached = named(trace.events, 'AgreementReached').find(
    ({ data }) => data.agreementId === agreementId,
  );
  if (!reached) return undefined;
  if (reached.data.form === 'oral') return reached.meta.occurredAt;
  const signed = named(trace.events, 'AgreementSigned').filter(
    ({ data }) => data.agreementId === agreementId,
  );
  const by = signed.map(({ data }) => data.partyId ?? data.act);
  const needed = [...parties(trace.events, reached.data.mediationId), 'mediator', 'seal'];
  if (!needed.every((signer) => by.includes(signer))) return undefined;
  return signed
    .map(({ data }) => data.signedAt)
    .toSorted()
    .at(-1);
}

/** Somebody proposed to mediate what was called violence at the time, before the police had said what they found. */
function mediatedUnassessed(events: Trace['events']): boolean {
  let typeCode = '';
  let assessed = false;
  return events.some(({ type, data }) => {
    if (type === 'CaseOpened' || type === 'CaseClassified') typeCode = data.typeCode;
    if (type === 'PoliceAssessed') assessed = true;
    return type === 'MediationProposed' && typeCode === 'JF04' && !assessed;
  });
}

export const mediationInvariants: readonly Invariant[] = [
  {
    number: 'I20',
    sentence: 'no session is held and nothing agreed unless the last word of every party is consent',
    holds: (trace) =>
      named(trace.fresh, ...MEDIATING).every((event) =>
        allConsent(until(trace, event), event.data.mediationId),
      ),
  },
  {
    number: 'I21',
    sentence: 'whoever mediates is in term, has disclosed, was not recused and is no party',
    holds: (trace) =>
      named(trace.fresh, 'SessionHeld', 'AgreementReached').every((event) =>
        isEligible(until(trace, event), event.data.mediationId, event.meta.occurredAt),
      ),
  },
  {
    number: 'I22',
    sentence: 'a written agreement binds from the last of all its acts, an oral one from its record',
    holds: (trace) =>
      named(trace.fresh, 'AgreementEffective').every(
        ({ data }) => bindsFrom(trace, data.agreementId) === data.effectiveAt,
      ),
  },
  {
    number: 'I23',
    sentence: 'every obligation has a debtor among the parties, a content and a due date',
    holds: (trace) =>
      named(trace.fresh, 'AgreementReached').every(({ data, meta }) =>
        data.obligations.every(
          ({ debtor, content, dueAt }) =>
            parties(trace.events, data.mediationId).includes(debtor) &&
            content !== '' &&
            (data.performedAtOnce || dueAt > meta.occurredAt),
        ),
      ),
  },
  {
    number: 'I24',
    sentence: 'the joint application is due 30 days after the effect, the first day not counted',
    holds: ({ fresh }) =>
      named(fresh, 'AgreementEffective').every(
        ({ data }) => data.confirmationDue.at === chinaCalendar.addDays(data.effectiveAt, 30).at,
      ),
  },
  {
    number: 'I25',
    sentence: 'one channel at most is active, and what the police have accepted is not mediated',
    holds: (trace) => {
      const last = named(trace.events, 'ChannelSet').at(-1)?.data.channel ?? 'none';
      const mediated = named(
        trace.fresh,
        ...MEDIATING,
        'MediationProposed',
        'PartyConsented',
        'AgreementSigned',
      );
      return (
        trace.file.channel === last &&
        (last === 'police') === withPolice(trace.events) &&
        mediated.every((event) => !withPolice(until(trace, event)))
      );
    },
  },
  {
    number: 'I26',
    sentence: 'the end of a mediation always says which ways stay open',
    holds: ({ fresh }) =>
      named(fresh, 'MediationTerminated').every(({ data }) => data.informedOfRights.routes.length > 0),
  },
  {
    number: 'I27',
    sentence: 'minutes, facts and notes are sealed fields, and a participant came in with every consent',
    holds: (trace) =>
      caseEvents.SessionHeld.personal.includes('minutes') &&
      caseEvents.AgreementReached.personal.includes('facts') &&
      caseEvents.NoteAdded.personal.includes('text') &&
      named(trace.fresh, 'SessionScheduled').every(({ data }) =>
        data.participants.every(({ consentedBy }) =>
          parties(trace.events, data.mediationId).every((party) => consentedBy.includes(party)),
        ),
      ),
  },
  {
    number: 'I35',
    sentence:
      'suspected domestic violence is restricted as soon as it is called so, and not mediated unassessed',
    holds: ({ events, file }) =>
      (file.typeCode !== 'JF04' || file.confidentiality === 'restricted') && !mediatedUnassessed(events),
  },
];
