import { DOWNSTAIRS, idOf, UPSTAIRS } from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import { type Acts, hoursBetween, later, type Model, PRIVATE, verdict } from '../model.js';
import { mediator } from './mediation.js';

/** Thirty days that end on a working day: over neither before the thirtieth day nor after the longest holidays (I24). */
const SURELY_IN_TIME = 30 * 24;
const SURELY_TOO_LATE = 45 * 24;

const confirmationOf = (model: Model, dice: Dice) =>
  dice.oneOf([...model.confirmations.keys()].slice(-1), idOf(1));
const inForce = (model: Model) =>
  [...model.agreements].filter(([, { effectiveAt }]) => effectiveAt !== undefined).map(([id]) => id);

export const confirmationActs: Acts = {
  ApplyConfirmation: {
    by: mediator,
    make: (model, dice, at) => ({
      type: 'ApplyConfirmation',
      confirmationId: model.fresh(),
      agreementId: dice.oneIn(8)
        ? dice.oneOf(model.agreements.keys(), idOf(1))
        : dice.oneOf(inForce(model), idOf(1)),
      court: '历下区人民法院',
      applicants: dice.oneIn(8) ? [UPSTAIRS] : [DOWNSTAIRS, UPSTAIRS],
      appliedAt: dice.oneIn(20) ? later(at, 5) : at,
    }),
    says: (model, { agreementId, applicants, appliedAt }, { now }) => {
      const agreement = model.agreements.get(agreementId);
      const effectiveAt = agreement?.effectiveAt;
      const hours = effectiveAt === undefined ? 0 : hoursBetween(effectiveAt, appliedAt);
      const asked = [...model.confirmations.values()].some(
        (one) => one.agreement === agreementId && one.status !== 'refused',
      );
      return verdict(
        [
          effectiveAt === undefined,
          applicants.length < 2,
          asked,
          hours < 0,
          appliedAt > now,
          hours > SURELY_TOO_LATE,
        ],
        hours > SURELY_IN_TIME,
      );
    },
    does: (model, { confirmationId, agreementId, appliedAt }) => {
      model.confirmations.set(confirmationId, {
        agreement: agreementId,
        status: 'applied',
        since: appliedAt,
      });
    },
  },
  RecordCourtAnswer: {
    by: mediator,
    make: (model, dice, at) => {
      const given = {
        type: 'RecordCourtAnswer' as const,
        confirmationId: confirmationOf(model, dice),
        answeredAt: at,
      };
      return dice.oneIn(3)
        ? { ...given, answer: 'refused', reason: PRIVATE }
        : { ...given, answer: 'accepted', docket: '(2026)鲁0102民特1号' };
    },
    says: (model, { confirmationId, answeredAt, answer }, { now }) => {
      const one = model.confirmations.get(confirmationId);
      if (one?.status === answer && one.since === answeredAt) return 'free';
      return verdict([one?.status !== 'applied', answeredAt < (one?.since ?? ''), answeredAt > now]);
    },
    does: (model, { confirmationId, answer, answeredAt }) => {
      Object.assign(model.confirmations.get(confirmationId) ?? {}, { status: answer, since: answeredAt });
    },
  },
  RecordCourtExtension: {
    by: mediator,
    make: (model, dice, at) => ({
      type: 'RecordCourtExtension',
      confirmationId: confirmationOf(model, dice),
      extendedAt: at,
    }),
    says: (model, { confirmationId, extendedAt }, { now }) => {
      const one = model.confirmations.get(confirmationId);
      return verdict(
        [one === undefined, one?.status === 'applied', one?.status === 'refused', extendedAt > now],
        // Given already, it is quietly given again, whatever the court has decided since.
        one?.status !== 'accepted' || extendedAt < one.since,
      );
    },
    does: () => undefined,
  },
  RecordCourtDecision: {
    by: mediator,
    make: (model, dice, at) => {
      const given = {
        type: 'RecordCourtDecision' as const,
        confirmationId: confirmationOf(model, dice),
        decidedAt: at,
      };
      return dice.oneIn(3)
        ? { ...given, decision: 'not_confirmed', reason: PRIVATE }
        : { ...given, decision: 'confirmed', document: '(2026)鲁0102民特1号' };
    },
    says: (model, { confirmationId, decidedAt, decision }, { now }) => {
      const one = model.confirmations.get(confirmationId);
      if (one?.status === decision && one.since === decidedAt) return 'free';
      return verdict([one?.status !== 'accepted', decidedAt < (one?.since ?? ''), decidedAt > now]);
    },
    does: (model, { confirmationId, decision, decidedAt }) => {
      Object.assign(model.confirmations.get(confirmationId) ?? {}, { status: decision, since: decidedAt });
    },
  },
};
