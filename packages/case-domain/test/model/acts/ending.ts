import { COMMUNITY, DISTRICT, idOf } from '../../case/neighbourhood.js';
import { type Acts, colleague, hoursBetween, later, PRIVATE, verdict } from '../model.js';

/** Fifteen days, and the longest holidays at their end. */
const SURELY_OVER = 27 * 24;
const SURELY_OPEN = 15 * 24;

export const endingActs: Acts = {
  GuideStatutory: {
    by: colleague('CW', COMMUNITY),
    make: (_, dice, at) => ({
      type: 'GuideStatutory',
      route: dice.pick('litigation', 'arbitration', 'labour_inspection', 'other'),
      authority: '有关部门',
      toldWhom: PRIVATE,
      toldAt: dice.oneIn(20) ? later(at, 5) : at,
      explanation: PRIVATE,
    }),
    says: (model, { toldAt }, { now }) =>
      model.stage === 'RESOLVED'
        ? 'free'
        : verdict(
            [
              !model.isOpen,
              model.stage === 'PERFORMING',
              toldAt > now,
              model.openMatters.length > 0,
              model.unprotected,
            ],
            // One channel at a time: whether another one is active depends on how a mediation or the police ended (I25).
            model.mediations.size > 0 || model.handovers.size > 0,
          ),
    does: (model, _, { by }) => {
      model.stage = 'RESOLVED';
      model.accepted = true;
      model.resolver = by.id;
    },
  },
  Withdraw: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice, at) => ({
      type: 'Withdraw',
      reportId: dice.oneOf([...model.reports], idOf(1)),
      wishedAt: at,
      how: 'oral_recorded',
      wish: PRIVATE,
    }),
    says: (model, { reportId }) =>
      model.stage === 'WITHDRAWN'
        ? 'free'
        : verdict([
            !['REGISTERED', 'ACCEPTED', 'DISPATCHED', 'HANDLING'].includes(model.stage),
            !model.reports.has(reportId),
            model.reports.size > 1,
            model.risk === 'high',
            model.openMatters.length > 0,
          ]),
    does: (model) => {
      model.stage = 'WITHDRAWN';
    },
  },
  Archive: {
    by: colleague('SYS', 'linli'),
    make: () => ({ type: 'Archive' }),
    says: (model, _, { by, now }) => {
      if (model.stage === 'ARCHIVED') return 'free';
      const hours = model.closedAt ? hoursBetween(model.closedAt, now) : 0;
      return verdict(
        [by.role !== 'SYS', model.stage !== 'CLOSED', hours < SURELY_OPEN, model.legalHolds.size > 0],
        hours < SURELY_OVER,
      );
    },
    does: (model) => {
      model.stage = 'ARCHIVED';
    },
  },
  PlaceLegalHold: {
    by: colleague('DS', DISTRICT),
    make: (model) => ({ type: 'PlaceLegalHold', holdId: model.fresh(), reason: PRIVATE }),
    says: (model) => verdict([model.stage === 'NONE']),
    does: (model, { holdId }) => {
      model.legalHolds.add(holdId);
    },
  },
  LiftLegalHold: {
    by: colleague('DS', DISTRICT),
    make: (model, dice) => ({
      type: 'LiftLegalHold',
      holdId: dice.oneOf([...model.legalHolds], idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { holdId }) => verdict([model.stage === 'NONE', !model.legalHolds.has(holdId)]),
    does: (model, { holdId }) => {
      model.legalHolds.delete(holdId);
    },
  },
};
