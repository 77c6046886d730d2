import { COMMUNITY, FIRE_BRIGADE } from '../../case/neighbourhood.js';
import { type Acts, colleague, PRIVATE, verdict } from '../model.js';

const RISKS = ['low', 'medium', 'high'] as const;

export const classificationActs: Acts = {
  SetRisk: {
    by: (model, dice) => colleague(dice.pick('GW', 'CW'), COMMUNITY)(model, dice),
    make: (_, dice) => ({
      type: 'SetRisk',
      risk: dice.pick(...RISKS),
      ...(dice.oneIn(3) ? {} : { reason: PRIVATE }),
    }),
    says: (model, { reason, risk }, { by }) => {
      const lowers = RISKS.indexOf(risk) < RISKS.indexOf(model.risk);
      const unheard = [...model.dangers.values()].includes(false);
      return verdict([!model.isOpen, lowers && (by.role === 'GW' || reason === undefined || unheard)]);
    },
    does: (model, { risk }) => {
      model.risk = risk;
    },
  },
  Restrict: {
    by: colleague('CW', COMMUNITY),
    make: (_, dice) => ({
      type: 'Restrict',
      to: dice.pick('confidential_reporter', 'restricted'),
      reason: PRIVATE,
    }),
    says: (model) => verdict([model.stage === 'NONE']),
    does: () => undefined,
  },
  Unrestrict: {
    by: colleague('CW', COMMUNITY),
    make: () => ({ type: 'Unrestrict', reason: PRIVATE }),
    says: (model) =>
      verdict([
        model.stage === 'NONE',
        model.typeCode === 'JF04',
        [...model.victims.values()].some(({ minor }) => minor),
      ]),
    does: () => undefined,
  },
  ProposeWhistle: {
    by: colleague('GW', COMMUNITY),
    make: (model, dice) => ({
      type: 'ProposeWhistle',
      proposalId: model.fresh(),
      departments: [dice.pick(FIRE_BRIGADE, FIRE_BRIGADE, 'nobody')],
      question: PRIVATE,
    }),
    says: (model, { departments }) => verdict([!model.isOpen, departments.includes('nobody')]),
    does: () => undefined,
  },
};
