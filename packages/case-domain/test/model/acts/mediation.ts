import {
  COMMUNITY,
  DOWNSTAIRS,
  FORMER_MEDIATOR,
  idOf,
  MEDIATOR,
  OTHER_MEDIATOR,
  personOf,
  UPSTAIRS,
} from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import { type Acts, colleague, later, type Model, type ModelMediation, PRIVATE, verdict } from '../model.js';

const TERMS: Readonly<Record<string, readonly [string, string]>> = {
  [MEDIATOR]: ['2026-01-01', '2026-11-30'],
  [OTHER_MEDIATOR]: ['2024-01-01', '2026-12-31'],
  [FORMER_MEDIATOR]: ['2023-01-01', '2025-12-31'],
};

/** The day it is in Shanghai. */
const dayOf = (at: string) => later(at, 8).slice(0, 10);

/** In term on that day, and not one who had to step back (I21). */
function mayMediate(id: string | undefined, mediation: ModelMediation | undefined, at: string): boolean {
  const [from, to] = TERMS[id ?? ''] ?? ['9', '0'];
  return from <= dayOf(at) && dayOf(at) <= to && id !== undefined && !mediation?.recused.has(id);
}

const mediationOf = (model: Model, dice: Dice) =>
  dice.oneIn(25) ? idOf(1) : (model.openMediation ?? dice.oneOf(model.mediations.keys(), idOf(1)));
const mediator = colleague('MD', COMMUNITY);
const everyone = [DOWNSTAIRS, UPSTAIRS];

/** What every act of a running mediation needs (I20, I25). */
function notRunning(model: Model, id: string): boolean[] {
  const mediation = model.mediations.get(id);
  return [
    model.stage !== 'MEDIATING',
    !mediation?.open,
    model.withPolice,
    mediation === undefined || [...mediation.parties.values()].some((stance) => stance !== 'consents'),
  ];
}

function noMediatorFor(model: Model, id: string, at: string): boolean {
  const mediation = model.mediations.get(id);
  return !mediation?.disclosed || !mayMediate(mediation.mediator, mediation, at);
}

export const mediationActs: Acts = {
  ProposeMediation: {
    by: mediator,
    make: (model, dice) => ({
      type: 'ProposeMediation',
      mediationId: model.fresh(),
      origin: dice.oneIn(10) ? 'police_commission' : 'application',
      parties: [
        { partyId: DOWNSTAIRS, standing: 'applicant', person: { ...personOf(1), name: PRIVATE } },
        {
          partyId: UPSTAIRS,
          standing: 'respondent',
          person: { ...personOf(dice.oneIn(25) ? 1 : 2), name: PRIVATE },
        },
      ],
      matter: PRIVATE,
      confirmable: true,
    }),
    says: (model, { origin, parties }) =>
      verdict([
        !['ACCEPTED', 'HANDLING', 'RECTIFYING'].includes(model.stage),
        model.typeCode === 'JF04' && !model.assessed,
        model.withPolice,
        model.openMediation !== undefined,
        parties[0]?.person.personRef === parties[1]?.person.personRef,
        origin === 'police_commission' && ![...model.handovers.values()].includes('commissioned'),
      ]),
    does: (model, { mediationId }) => {
      model.mediations.set(mediationId, {
        parties: new Map(everyone.map((party) => [party, 'not_asked'])),
        open: true,
        running: false,
        disclosed: false,
        recused: new Set(),
      });
    },
  },
  RecordConsent: {
    by: mediator,
    make: (model, dice) => {
      const mediationId = mediationOf(model, dice);
      const unwilling = [...(model.mediations.get(mediationId)?.parties ?? [])].filter(
        ([, is]) => is !== 'consents',
      );
      return {
        type: 'RecordConsent',
        mediationId,
        partyId: dice.oneOf(
          unwilling.map(([id]) => id),
          UPSTAIRS,
        ),
        way: 'written',
      };
    },
    says: (model, { mediationId, partyId }) => {
      const mediation = model.mediations.get(mediationId);
      return mediation?.open && mediation.parties.get(partyId) === 'consents'
        ? 'free'
        : verdict([
            !['ACCEPTED', 'HANDLING', 'RECTIFYING', 'MEDIATING'].includes(model.stage),
            !mediation?.open,
            model.withPolice,
          ]);
    },
    does: (model, { mediationId, partyId }) => {
      const mediation = model.mediations.get(mediationId);
      if (!mediation) return;
      mediation.parties.set(partyId, 'consents');
      if (mediation.running || [...mediation.parties.values()].some((stance) => stance !== 'consents'))
        return;
      mediation.running = true;
      model.stage = 'MEDIATING';
    },
  },
  RecordRefusal: {
    by: mediator,
    make: (model, dice) => ({
      type: 'RecordRefusal',
      mediationId: mediationOf(model, dice),
      partyId: dice.pick(DOWNSTAIRS, UPSTAIRS),
      way: 'oral_recorded',
    }),
    says: (model, { mediationId, partyId }) => {
      const mediation = model.mediations.get(mediationId);
      return verdict([!model.isOpen, !mediation?.open], mediation?.parties.get(partyId) === 'refuses');
    },
    does: (model, { mediationId, partyId }) => {
      model.mediations.get(mediationId)?.parties.set(partyId, 'refuses');
    },
  },
  AppointMediator: {
    by: mediator,
    make: (model, dice) => ({
      type: 'AppointMediator',
      mediationId: mediationOf(model, dice),
      mediatorId: dice.oneIn(6)
        ? dice.pick(FORMER_MEDIATOR, DOWNSTAIRS)
        : dice.pick(MEDIATOR, OTHER_MEDIATOR),
      way: 'chosen',
      acceptedBy: dice.oneIn(12) ? [DOWNSTAIRS] : everyone,
      objectedBy: [],
      disclosure: dice.oneIn(4) ? { interest: 'declared', statement: PRIVATE } : { interest: 'none' },
    }),
    says: (model, { mediationId, mediatorId, acceptedBy }, { at }) => {
      const mediation = model.mediations.get(mediationId);
      if (mediation?.mediator === mediatorId && mediation.disclosed) return 'free';
      return verdict(
        [
          !model.isOpen,
          !mediation?.open,
          !mayMediate(mediatorId, mediation, at),
          acceptedBy.length < 2,
          mediation?.mediator !== undefined && mediation.mediator !== mediatorId,
        ],
        model.withPolice,
      );
    },
    does: (model, { mediationId, mediatorId }) => {
      Object.assign(model.mediations.get(mediationId) ?? {}, { mediator: mediatorId, disclosed: true });
    },
  },
  RequestRecusal: {
    by: mediator,
    make: (model, dice) => {
      const mediationId = mediationOf(model, dice);
      const mediatorId = model.mediations.get(mediationId)?.mediator ?? MEDIATOR;
      const replacedBy = mediatorId === MEDIATOR ? OTHER_MEDIATOR : MEDIATOR;
      return {
        type: 'RequestRecusal',
        mediationId,
        mediatorId,
        requestedBy: dice.pick('mediator', UPSTAIRS),
        replacedBy,
      };
    },
    says: (model, { mediationId, mediatorId, replacedBy }, { at }) => {
      const mediation = model.mediations.get(mediationId);
      if (mediation?.recused.has(mediatorId)) return 'free';
      return verdict([
        !model.isOpen,
        !mediation?.open,
        mediation?.mediator !== mediatorId,
        !mayMediate(replacedBy, mediation, at),
      ]);
    },
    does: (model, { mediationId, mediatorId, replacedBy }) => {
      const mediation = model.mediations.get(mediationId);
      mediation?.recused.add(mediatorId);
      Object.assign(mediation ?? {}, { mediator: replacedBy, disclosed: false });
    },
  },
  ScheduleSession: {
    by: mediator,
    make: (model, dice, at) => ({
      type: 'ScheduleSession',
      sessionId: model.fresh(),
      mediationId: mediationOf(model, dice),
      startsAt: later(at, 2),
      room: '调解室',
      open: false,
      participants: [
        {
          participantId: model.fresh(),
          name: PRIVATE,
          capacity: '专家',
          consentedBy: dice.oneIn(10) ? [] : everyone,
        },
      ],
    }),
    says: (model, { mediationId, participants }) =>
      verdict([
        ...notRunning(model, mediationId),
        participants.some(({ consentedBy }) => consentedBy.length < 2),
      ]),
    does: (model, { sessionId, mediationId }) => {
      model.sessions.set(sessionId, { mediation: mediationId, status: 'scheduled' });
    },
  },
  HoldSession: {
    by: mediator,
    make: (model, dice) => {
      const sessionId = dice.oneOf([...model.sessions.keys()].slice(-1), idOf(1));
      const mediationId = model.sessions.get(sessionId)?.mediation ?? mediationOf(model, dice);
      return { type: 'HoldSession', sessionId, mediationId, attendedBy: everyone, minutes: PRIVATE };
    },
    says: (model, { sessionId, mediationId }, { at }) => {
      const status = model.sessions.get(sessionId)?.status;
      if (status === 'held') return 'free';
      return verdict(
        [...notRunning(model, mediationId), status === undefined, noMediatorFor(model, mediationId, at)],
        status === 'adjourned',
      );
    },
    does: (model, { sessionId }) => {
      const session = model.sessions.get(sessionId);
      if (session) session.status = 'held';
    },
  },
  AdjournSession: {
    by: mediator,
    make: (model, dice) => {
      const sessionId = dice.oneOf([...model.sessions.keys()].slice(-1), idOf(1));
      const mediationId = model.sessions.get(sessionId)?.mediation ?? mediationOf(model, dice);
      return { type: 'AdjournSession', sessionId, mediationId, reason: 'cooling_off', note: PRIVATE };
    },
    says: (model, { sessionId, mediationId }) => {
      const status = model.sessions.get(sessionId)?.status;
      return verdict(
        [!model.isOpen, !model.mediations.get(mediationId)?.open, status === undefined, status === 'held'],
        status !== 'scheduled' || model.stage !== 'MEDIATING',
      );
    },
    does: (model, { sessionId }) => {
      const session = model.sessions.get(sessionId);
      if (session) session.status = 'adjourned';
    },
  },
  ExtendMediation: {
    by: mediator,
    make: (model, dice) => ({
      type: 'ExtendMediation',
      extensionId: model.fresh(),
      mediationId: mediationOf(model, dice),
      days: 10,
      agreedBy: dice.oneIn(10) ? [UPSTAIRS] : everyone,
    }),
    says: (model, { mediationId, agreedBy }) =>
      verdict([...notRunning(model, mediationId), agreedBy.length < 2], true),
    does: () => {},
  },
  TerminateMediation: {
    by: mediator,
    make: (model, dice, at) => ({
      type: 'TerminateMediation',
      mediationId: mediationOf(model, dice),
      ground: dice.pick('no_agreement', 'refused', 'expired'),
      informedOfRights: { routes: dice.oneIn(12) ? [] : ['court'], informedAt: at },
    }),
    says: (model, { mediationId, ground, informedOfRights }) => {
      const mediation = model.mediations.get(mediationId);
      if (mediation && !mediation.open) return 'free';
      return verdict(
        [
          !model.isOpen,
          mediation === undefined,
          informedOfRights.routes.length === 0,
          ground === 'expired' && !mediation?.running,
        ],
        ground === 'expired' || !['ACCEPTED', 'HANDLING', 'RECTIFYING', 'MEDIATING'].includes(model.stage),
      );
    },
    does: (model, { mediationId }) => {
      const mediation = model.mediations.get(mediationId);
      if (mediation) mediation.open = false;
      model.stage = 'HANDLING';
    },
  },
};

export { everyone, mediationOf, mediator, noMediatorFor, notRunning };
