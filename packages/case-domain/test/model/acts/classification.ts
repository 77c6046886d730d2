import type { EntryGiven } from '../../../src/case/classification/commands.js';
import { actor } from '../../case/case-story.js';
import { COMMUNITY, FIRE_BRIGADE, idOf } from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import { type Acts, colleague, hoursBetween, later, PRIVATE, verdict } from '../model.js';
import { NOT_PLAIN } from './lifecycle.js';

/** Somebody looked at the place, and wrote down what they saw. */
function looked(recordedAt: string, dice: Dice): EntryGiven {
  const data = { checkId: idOf(900), finding: 'founded', note: PRIVATE, photoHashes: [], checklist: [] };
  const by = actor('GW', COMMUNITY, `account-GW-${dice.upTo(2)}`);
  return { revision: 1, type: 'SiteChecked', by, recordedAt, data };
}

const RISKS = ['low', 'medium', 'high'] as const;

/** An entry somebody wrote, and the one field of it that may be corrected. */
const CORRECTABLE = 'note';

export const classificationActs: Acts = {
  ClassifyCase: {
    by: colleague('CW', COMMUNITY),
    make: (_, dice) => ({
      type: 'ClassifyCase',
      typeCode: dice.pick('JF06', 'JF06', 'FW01', 'FW03', 'JF04', 'XX99'),
      ...(dice.oneIn(6) ? {} : { reason: PRIVATE }),
    }),
    says: (model, { typeCode, reason }) =>
      verdict([
        !model.isOpen,
        typeCode === 'XX99',
        typeCode !== model.typeCode && reason === undefined,
        typeCode === 'JF04' &&
          typeCode !== model.typeCode &&
          model.openMediation !== undefined &&
          !model.assessed,
      ]),
    does: (model, { typeCode }) => {
      model.typeCode = typeCode;
      if (NOT_PLAIN.includes(typeCode)) model.plain = false;
    },
  },
  Correct: {
    by: (model, dice) => colleague(dice.pick('CW', 'GW'), COMMUNITY)(model, dice),
    make: (model, dice, at) => ({
      type: 'Correct',
      correctionId: model.fresh(),
      ...(dice.oneIn(12) ? {} : { entry: looked(later(at, dice.oneIn(2) ? -1 : -24 * 9), dice) }),
      field: dice.oneIn(8) ? 'finding' : CORRECTABLE,
      new: PRIVATE,
      reason: PRIVATE,
    }),
    says: (model, { entry, field }, { by, now }) => {
      const own = entry?.by.id === by.id && hoursBetween(entry.recordedAt, now) <= 24;
      return verdict(
        [model.stage === 'NONE', entry === undefined, field !== CORRECTABLE],
        !own && !['CW', 'SD'].includes(by.role),
      );
    },
    does: () => undefined,
  },
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
      return verdict([
        !model.isOpen,
        lowers && (!['CW', 'SD'].includes(by.role) || reason === undefined || unheard),
      ]);
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
    does: (model) => {
      model.plain = false;
    },
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
