import { type CaseEvent, type CaseState, caseDecider, caseEvents, noCase } from '@linli/case-domain';
import { fold, happened as inEnvelopes, type Recorded } from '@linli/kernel';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { type Standing, standingAfter } from '../../src/case-stage/standing.js';
import { caseEvent, PATH } from '../case-events.js';

/** What must be there for an event to be about something: a dispatch to sign for, an agreement to take effect. */
const BEFORE = [caseEvent('Dispatched'), caseEvent('MediationProposed'), caseEvent('AgreementReached')];
/** Their stage depends on the obligations of an agreement that must be there first. */
const OBLIGATIONS: readonly CaseEvent['type'][] = ['ObligationPerformed', 'ObligationDefaulted'];

t.test('the views see every case in the stage the case itself is in, after each of its events', (t) => {
  const cases = new Map<string, CaseState>();
  const standings = new Map<string, Standing>();
  let compared = 0;
  for (const event of firstOf({ seed: 7, communities: 10, reportsPerDay: 60 }, 12_000)) {
    if (!event.stream.startsWith('case-')) continue;
    const happened = event as Recorded<CaseEvent>;
    const state = caseDecider.evolve(cases.get(event.stream) ?? noCase, happened);
    const before = standings.get(event.stream);
    const standing = before
      ? standingAfter(before, happened)
      : ({ stage: 'REGISTERED', performance: null } as const);
    if (standing.stage !== state.stage)
      t.fail(`${event.stream} is ${state.stage}, the views say ${standing.stage} after ${event.type}`);
    cases.set(event.stream, state);
    standings.set(event.stream, standing);
    compared += 1;
  }
  t.ok(compared > 5_000, `${compared} events compared`);
  t.end();
});

const meta = {
  schemaVersion: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  recordedAt: '2026-03-02T01:00:00.000Z',
  by: { id: 'account-1', role: 'CW', orgCode: 'unit-1' },
  commandId: 'command',
  causationId: 'command',
  correlationId: 'command',
};

/** How a case can have come as far as each of these stages, and what happens to it there. */
const cameTo: Readonly<Record<string, readonly Parameters<typeof caseEvent>[0][]>> = {
  ACCEPTED: ['CaseAccepted'],
  DISPATCHED: ['CaseAccepted', 'Dispatched'],
  'DISPATCHED with an objection': ['CaseAccepted', 'Dispatched', 'DispatchObjected'],
  HANDLING: ['CaseAccepted', 'Dispatched', 'Signed'],
  MEDIATING: ['CaseAccepted', 'Dispatched', 'Signed', 'MediationProposed', 'PartyConsented'],
  'MEDIATING with an objection': ['Dispatched', 'DispatchObjected', 'MediationProposed', 'PartyConsented'],
  RECTIFYING: ['CaseAccepted', 'Dispatched', 'Signed', 'AdvisoryIssued'],
  HELD: ['CaseAccepted', 'Dispatched', 'Signed', 'HoldRequested', 'Held'],
  'MEDIATING while held': ['CaseAccepted', 'Dispatched', 'Held', 'MediationProposed', 'PartyConsented'],
  RESOLVED: ['CaseAccepted', 'Dispatched', 'Signed', 'CaseResolved'],
  JOINED: ['CaseAccepted', 'Dispatched', 'Signed', 'CaseJoined'],
};
const moves = [
  'Dispatched',
  'DispatchObjected',
  'ObjectionUpheld',
  'ObjectionRejected',
  'SupportAdded',
  'SupportReplied',
  'SupportReleased',
  'Escalated',
  'Delegated',
  'SentBack',
  'ExtensionRequested',
  'ExtensionGranted',
  'ExtensionRefused',
  'HoldRequested',
  'HoldRefused',
  'Held',
  'Resumed',
  'CaseJoined',
  'CaseUnjoined',
  'CaseTakenIn',
  'CaseLetGo',
  'ChildOpened',
  'ChildEnded',
  'WatchStarted',
  'WatchChecked',
  'RelapseFound',
  'CaseReassignedByReorg',
] as const;

t.test(
  'whatever moves a case between units and levels or on its clock, the views see where it stands',
  (t) => {
    for (const [name, before] of Object.entries(cameTo)) {
      for (const move of moves) {
        let state: CaseState = noCase;
        let standing: Standing = { stage: 'REGISTERED', performance: null };
        for (const type of ['CaseOpened', ...before, move] as const) {
          const event = { ...caseEvent(type), meta } as Recorded<CaseEvent>;
          state = caseDecider.evolve(state, event);
          if (type !== 'CaseOpened') standing = standingAfter(standing, event);
        }
        t.equal(standing.stage, state.stage, `${move} at ${name}`);
      }
    }
    t.end();
  },
);
t.test('every event of a case leaves it in the stage the case itself is in', async (t) => {
  const opened = caseEvent('CaseOpened');
  const meta = {
    occurredAt: '2026-03-10T00:00:00.000Z',
    recordedAt: '2026-03-10T00:00:00.000Z',
    by: { id: 'account-1', role: 'CW', orgCode: PATH[2] ?? '' },
    commandId: 'command',
    causationId: 'command',
    correlationId: 'command',
  } as const;
  // Agreements depend on what was agreed before; the long comparison above covers them.
  const types = (Object.keys(caseEvents) as CaseEvent['type'][]).filter(
    (type) => !OBLIGATIONS.includes(type),
  );
  for (const type of types) {
    const [opening, ...story] = inEnvelopes([opened, ...BEFORE, caseEvent(type)], meta);
    if (!opening) throw new Error(type);
    const state = fold(caseDecider, noCase, [opening, ...story]);
    const standing = story.reduce<Standing>(standingAfter, { stage: 'REGISTERED', performance: null });
    t.equal(standing.stage, state.stage, type);
  }
});
