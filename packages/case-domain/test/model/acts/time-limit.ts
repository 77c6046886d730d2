import { DISTRICT, idOf, STREET } from '../../case/neighbourhood.js';
import { type Act, type Acts, colleague, later, type Model, PRIVATE, verdict } from '../model.js';

/** Whoever stands one level above the lead: the street for the community, the district for the street. */
function oneLevelUp({ level, lead }: Model): 'SD' | 'DS' {
  return level < 2 && lead !== STREET ? 'SD' : 'DS';
}

const decider: Act['by'] = (model, dice) => colleague(oneLevelUp(model), DISTRICT)(model, dice);

const waiting = (those: Iterable<readonly [string, string]>) =>
  [...those].filter(([, status]) => status === 'requested').map(([id]) => id);

export const timeLimitActs: Acts = {
  RequestExtension: {
    by: colleague('DU'),
    make: (model, dice) => ({
      type: 'RequestExtension',
      extensionId: model.fresh(),
      days: dice.pick(1, 2, 3, 30),
      reason: PRIVATE,
    }),
    says: (model, { days }) =>
      verdict(
        [
          model.stage !== 'HANDLING' && model.stage !== 'RECTIFYING',
          waiting(model.extensions).length > 0,
          // Half of the longest class is ten days.
          days > 10,
        ],
        true,
      ),
    does: (model, { extensionId }) => {
      model.extensions.set(extensionId, 'requested');
    },
  },
  DecideExtension: {
    by: decider,
    make: (model, dice) => {
      const extensionId = dice.oneOf(waiting(model.extensions), idOf(1));
      if (dice.oneIn(4))
        return { type: 'DecideExtension', extensionId, decision: 'refused', reason: PRIVATE };
      if (dice.oneIn(6)) return { type: 'DecideExtension', extensionId, decision: 'not_decided_in_time' };
      return { type: 'DecideExtension', extensionId, decision: 'granted', reporterWasTold: PRIVATE };
    },
    says: (model, { extensionId, decision }, { by }) => {
      const status = model.extensions.get(extensionId);
      return verdict(
        [
          !model.isOpen,
          status === undefined,
          status === 'requested' &&
            by.role !== (decision === 'not_decided_in_time' ? 'SYS' : oneLevelUp(model)),
        ],
        true,
      );
    },
    does: (model, { extensionId, decision }) => {
      model.extensions.set(extensionId, decision === 'granted' ? 'granted' : 'refused');
    },
  },
  RequestHold: {
    by: colleague('DU'),
    make: (model, dice, at) => ({
      type: 'RequestHold',
      holdId: model.fresh(),
      reason: dice.pick('waiting_for_party', 'season'),
      note: PRIVATE,
      until: later(at, 24 * dice.pick(1, 3, 10, 45)),
    }),
    says: (model, { until }, { at }) =>
      verdict([
        model.stage !== 'HANDLING',
        model.urgent || model.risk === 'high',
        waiting([...model.holds].map(([id, { status }]) => [id, status])).length > 0,
        until > later(at, 30 * 24),
      ]),
    does: (model, { holdId, until }) => {
      model.holds.set(holdId, { status: 'requested', until });
    },
  },
  DecideHold: {
    by: decider,
    make: (model, dice) => {
      const holdId = dice.oneOf(waiting([...model.holds].map(([id, { status }]) => [id, status])), idOf(1));
      return dice.oneIn(5)
        ? { type: 'DecideHold', holdId, decision: 'refused', reason: PRIVATE }
        : { type: 'DecideHold', holdId, decision: 'approved' };
    },
    says: (model, { holdId, decision }, { by, at }) => {
      const hold = model.holds.get(holdId);
      if (hold && hold.status !== 'requested') return 'free';
      return verdict([
        !model.isOpen,
        hold === undefined,
        by.role !== oneLevelUp(model),
        decision === 'approved' &&
          (model.stage !== 'HANDLING' ||
            model.urgent ||
            model.risk === 'high' ||
            (hold !== undefined && hold.until <= at)),
      ]);
    },
    does: (model, { holdId, decision }) => {
      const hold = model.holds.get(holdId);
      if (!hold) return;
      hold.status = decision === 'approved' ? 'held' : 'refused';
      if (decision === 'approved') model.stage = 'HELD';
    },
  },
  Resume: {
    by: (model, dice) => (dice.oneIn(2) ? colleague('SYS', 'system') : colleague('DU'))(model, dice),
    make: (model, dice) => ({
      type: 'Resume',
      holdId: dice.oneOf(
        [...model.holds].filter(([, { status }]) => status === 'held').map(([id]) => id),
        idOf(1),
      ),
    }),
    says: (model, { holdId }, { by, now }) => {
      const hold = model.holds.get(holdId);
      if (hold?.status === 'resumed') return 'free';
      return verdict([
        !model.isOpen,
        hold?.status !== 'held',
        by.role === 'SYS' && hold !== undefined && now < hold.until,
      ]);
    },
    does: (model, { holdId }) => {
      const hold = model.holds.get(holdId);
      if (hold) hold.status = 'resumed';
      if (model.stage === 'HELD') model.stage = 'HANDLING';
    },
  },
};
