import { COMMUNITY, DISTRICT, FIRE_BRIGADE, idOf, STREET } from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import { type Acts, colleague, type Model, PRIVATE, verdict } from '../model.js';

const CARDS = ['ordinary', 'yellow', 'red'] as const;
const weight = (card: (typeof CARDS)[number]) => CARDS.indexOf(card) + 1;

const streetOrDistrict = (model: Model, dice: Dice) =>
  dice.oneIn(3) ? colleague('DS', DISTRICT)(model, dice) : colleague('SD', STREET)(model, dice);

/** The card that counts: of those not lifted the last one. */
const present = ({ cards }: Model) => [...cards.values()].findLast(({ lifted }) => !lifted)?.weight ?? 0;

export const steeringActs: Acts = {
  Nudge: {
    by: streetOrDistrict,
    make: (model, dice) => ({
      type: 'Nudge',
      nudgeId: model.fresh(),
      forReporter: dice.oneIn(6),
      text: PRIVATE,
    }),
    // The reporter asks through whoever calls back, and nobody else.
    says: (model, { forReporter }, { by }) => verdict([!model.isOpen, forReporter && by.role !== 'VR']),
    does: () => undefined,
  },
  SuggestSupervision: {
    by: colleague('SYS', 'linli'),
    make: (_, dice) => ({ type: 'SuggestSupervision', card: dice.pick(...CARDS), because: 'overdue' }),
    says: (model, _, { by }) => verdict([!model.isOpen, by.role !== 'SYS']),
    does: () => undefined,
  },
  Supervise: {
    by: streetOrDistrict,
    make: (model, dice) => ({
      type: 'Supervise',
      supervisionId: model.fresh(),
      card: dice.pick(...CARDS),
      reason: PRIVATE,
    }),
    says: (model, { card }) => verdict([!model.isOpen, weight(card) <= present(model)]),
    does: (model, { card, supervisionId }, { by }) => {
      model.cards.set(supervisionId, { weight: weight(card), byDistrict: by.role === 'DS', lifted: false });
    },
  },
  LiftSupervision: {
    by: streetOrDistrict,
    make: (model, dice) => ({
      type: 'LiftSupervision',
      supervisionId: dice.oneOf([...model.cards.keys()], idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { supervisionId }, { by }) => {
      const card = model.cards.get(supervisionId);
      const replaced = [...model.cards.keys()].at(-1) !== supervisionId;
      return verdict(
        [!model.isOpen, !card, card?.lifted === false && (replaced || (card.byDistrict && by.role !== 'DS'))],
        card?.lifted,
      );
    },
    does: (model) => {
      for (const card of model.cards.values()) card.lifted = true;
    },
  },
  Instruct: {
    by: colleague('SL', STREET),
    make: (model, dice) => ({
      type: 'Instruct',
      instructionId: model.fresh(),
      to: [dice.pick(COMMUNITY, FIRE_BRIGADE, 'nobody')],
      text: PRIVATE,
    }),
    says: (model, { to }) => verdict([!model.isOpen, to.includes('nobody')]),
    does: () => undefined,
  },
};
