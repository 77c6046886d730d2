import { COMMUNITY, STATION } from '../../case/neighbourhood.js';
import { type Acts, colleague, PRIVATE, verdict } from '../model.js';

export const protectionActs: Acts = {
  RecordVictim: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'RecordVictim',
      victimId: dice.oneIn(3) ? dice.oneOf([...model.victims.keys()], model.fresh()) : model.fresh(),
      capacity: dice.pick('full', 'full', 'limited', 'none'),
      minor: dice.oneIn(8),
      policeWish: dice.pick('wanted', 'not_wanted', 'undecided'),
      wish: PRIVATE,
    }),
    says: (model, { capacity, minor, policeWish, victimId }) => {
      const known = model.victims.get(victimId);
      const same = known?.capacity === capacity && known.minor === minor && known.wish === policeWish;
      return verdict([!model.isOpen], same);
    },
    does: (model, { capacity, minor, policeWish, victimId }) => {
      model.victims.set(victimId, { capacity, minor, wish: policeWish });
      if (minor) model.plain = false;
    },
  },
  AssessByPolice: {
    by: colleague('PL', STATION),
    make: (model, dice) => ({
      type: 'AssessByPolice',
      assessmentId: model.fresh(),
      ...(dice.oneIn(3)
        ? { finding: 'warning_letter', ...(dice.oneIn(3) ? {} : { documentNumber: '告字〔2026〕3号' }) }
        : { finding: 'no_violation' }),
    }),
    says: (model, { documentNumber, finding }) =>
      verdict([
        !model.isOpen,
        model.handovers.size === 0,
        finding !== 'no_violation' && documentNumber === undefined,
      ]),
    does: (model) => {
      model.assessed = true;
    },
  },
};
