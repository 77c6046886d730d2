import { chinaCalendar, lastMomentBefore } from '@linli/calendar';
import { type DueClass, unitsBefore } from '../../../src/index.js';
import { later } from '../model.js';
import { type Invariant, named, openMatters, type Trace, until } from './invariant.js';

const BY_CLASS: Readonly<Record<DueClass, (from: string) => { at: string }>> = {
  U: (from) => chinaCalendar.addHours(from, 24),
  S: (from) => chinaCalendar.addWorkingDays(from, 1),
  G: (from) => chinaCalendar.addDays(from, 7),
  C: (from) => chinaCalendar.addDays(from, 20),
};

/** The due date as acceptance, class, calendar, extensions and rests make it, and nothing else (I12). */
function dueBy({ events }: Trace): string | undefined {
  let due: string | undefined;
  const days = new Map<string, number>();
  const rests = new Map<string, readonly [from: string, until: string]>();
  for (const { type, data, meta } of events) {
    if (type === 'CaseAccepted' || type === 'CaseReopened') due = BY_CLASS[data.class](meta.occurredAt).at;
    else if (type === 'ExtensionRequested') days.set(data.extensionId, data.days);
    else if (type === 'ExtensionGranted' && due) {
      due = chinaCalendar.addDays(lastMomentBefore(due), days.get(data.extensionId) ?? 0).at;
    } else if (type === 'Held') rests.set(data.holdId, [meta.occurredAt, data.until]);
    else if (type === 'Resumed' && due) {
      const [from, end] = rests.get(data.holdId) ?? ['', ''];
      const rested = Date.parse(meta.occurredAt < end ? meta.occurredAt : end) - Date.parse(from);
      due = later(due, Math.max(0, rested) / 3_600_000);
    } else if (type === 'DueRecomputed' && data.clock === 'resolution') due = data.due.at;
    else if (type === 'CaseClassified' && data.due) due = data.due.at;
  }
  return due;
}

/** Whoever brought the case to RESOLVED last. */
function resolverOf({ events }: Trace): string | undefined {
  return events.findLast(
    ({ type, data }) =>
      type === 'CaseResolved' ||
      type === 'ResolvedOnSpot' ||
      type === 'StatutoryRouteGiven' ||
      (type === 'Rechecked' && data.leadsTo === 'RESOLVED') ||
      (type === 'AgreementEffective' && data.leadsTo === 'RESOLVED') ||
      ((type === 'ObligationPerformed' || type === 'ObligationDefaulted') && data.settlesCase),
  )?.meta.by.id;
}

export const workInvariants: readonly Invariant[] = [
  {
    number: 'I11',
    sentence: 'exactly one unit leads once the case was dispatched, the one dispatched to last',
    holds: ({ events, file }) => {
      const last = named(events, 'Dispatched', 'Escalated').at(-1);
      const lead = last?.type === 'Dispatched' ? last.data.leadUnit : undefined;
      return file.dispatch.present?.leadUnit === lead && (file.stage !== 'DISPATCHED' || lead !== undefined);
    },
  },
  {
    number: 'I12',
    sentence:
      'the due date follows from acceptance, class, calendar, extensions and rests and from nothing else',
    holds: (trace) => trace.file.due?.at === dueBy(trace),
  },
  {
    number: 'I13',
    sentence: 'the original due date is never overwritten, and a change says which date it replaced',
    holds: ({ events, fresh, before, file }) =>
      file.acceptance?.originalDue.at === named(events, 'CaseAccepted')[0]?.data.due.at &&
      named(fresh, 'ExtensionGranted').every(({ data }) => data.was.at === before?.due?.at),
  },
  {
    number: 'I14',
    sentence: 'a unit objects at most once per dispatch and goes no other way after a rejection',
    holds: ({ events, fresh }) => {
      const objected = named(events, 'DispatchObjected').map(({ data }) => `${data.dispatchId} ${data.unit}`);
      const last = named(events.slice(0, events.length - fresh.length), 'Dispatched', 'Escalated').at(-1);
      const refused =
        last?.type === 'Dispatched' &&
        named(events, 'ObjectionRejected').some(({ data }) => data.dispatchId === last.data.dispatchId);
      const passedOn = fresh.some(
        ({ type, meta }) =>
          type === 'Dispatched' && last?.type === 'Dispatched' && meta.by.orgCode === last.data.leadUnit,
      );
      return new Set(objected).size === objected.length && !(refused && passedOn);
    },
  },
  {
    number: 'I15',
    sentence: 'a unit that led before an escalation is kept among those who go on seeing the case',
    holds: ({ events, file }) =>
      named(events, 'Escalated').every(
        ({ data }) => data.fromUnit === undefined || unitsBefore(file.levels).includes(data.fromUnit),
      ),
  },
  {
    number: 'I16',
    sentence: 'supervision only rises until it is lifted',
    holds: ({ events }) => {
      const cards = ['none', 'ordinary', 'yellow', 'red'];
      let card = 0;
      return named(events, 'SupervisionRaised', 'SupervisionLifted').every(({ type, data }) => {
        const next = type === 'SupervisionLifted' ? 0 : cards.indexOf(data.card);
        const lawful = type === 'SupervisionLifted' ? card > 0 : next > card;
        card = next;
        return lawful;
      });
    },
  },
  {
    number: 'I17',
    sentence: 'nobody verifies what they resolved, nobody rechecks what they reported as done',
    holds: (trace) =>
      named(trace.fresh, 'Verified', 'VerificationFailed').every(
        ({ meta }) => meta.by.id !== resolverOf(trace),
      ) && named(trace.fresh, 'Rechecked').every(({ data, meta }) => data.claimedBy !== meta.by.id),
  },
  {
    number: 'I18',
    sentence:
      'nothing is resolved or closed with an open notice, mediation, whistle, support, objection, danger or child',
    holds: ({ before, file, events }) =>
      file.stage === before?.stage ||
      (file.stage !== 'RESOLVED' && file.stage !== 'CLOSED') ||
      openMatters(events).length === 0,
  },
  {
    number: 'I19',
    sentence: 'reopenings are counted one by one, and each takes back one closing that stays on record',
    holds: ({ events, file }) => {
      const reopened = named(events, 'CaseReopened').length;
      const closed = named(events, 'Verified').length;
      const isClosed = file.stage === 'CLOSED' || file.stage === 'ARCHIVED';
      return file.reopenCount === reopened && closed === reopened + (isClosed ? 1 : 0);
    },
  },
  {
    number: 'I19',
    sentence: 'nobody reopens after the window',
    holds: (trace) =>
      named(trace.fresh, 'CaseReopened').every((event) => {
        const closed = named(until(trace, event), 'Verified').at(-1);
        return closed !== undefined && event.meta.recordedAt < closed.data.reopenUntil;
      }),
  },
  {
    number: 'I28',
    sentence: 'only an enforcing authority orders, and an advisory never counts as an order',
    holds: ({ events, fresh, file }) => {
      const kinds = Object.values(file.notice.byId).map(({ kind }) => kind);
      return (
        named(fresh, 'OrderIssued').every(
          ({ data, meta }) =>
            data.authority === 'fire-01' && meta.by.role === 'DU' && meta.by.orgCode === data.authority,
        ) &&
        kinds.filter((kind) => kind === 'order').length === named(events, 'OrderIssued').length &&
        kinds.filter((kind) => kind === 'advisory').length === named(events, 'AdvisoryIssued').length
      );
    },
  },
  {
    number: 'I29',
    sentence: 'a deadline runs only from a service on record',
    holds: ({ fresh }) =>
      named(fresh, 'AdvisoryIssued', 'OrderIssued').every(
        ({ data, meta }) => data.service.servedAt <= meta.recordedAt && data.due.at > data.service.servedAt,
      ),
  },
  {
    number: 'I30',
    sentence: 'an item ends by what a recheck found last, never by assertion',
    holds: ({ events, file }) => {
      const found = new Map<string, string>();
      for (const { data } of named(events, 'Rechecked'))
        for (const { itemId, result } of data.results) found.set(itemId, result);
      return Object.values(file.notice.byId).every(({ items }) =>
        Object.entries(items).every(([itemId, is]) => is === (found.get(itemId) ?? 'unchecked')),
      );
    },
  },
];
