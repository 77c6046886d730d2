import {
  COMMUNITY,
  DISTRICT,
  FIRE_BRIGADE,
  HOUSING_ADVICE,
  idOf,
  NARROW_COMMUNITY,
  STATION,
  STREET,
} from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import { type Acts, colleague, hoursBetween, later, type Model, PRIVATE, verdict } from '../model.js';

const LEVELS = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'] as const;
/** Units that may lead, with the level of their area. */
const LEVEL_OF: Readonly<Record<string, number>> = { [STREET]: 2, [DISTRICT]: 3 };
/** A window of one working day is open for 24 hours at least, and over after the longest holidays. */
const SURELY_OPEN = 24;
const SURELY_OVER = 14 * 24;

function order(model: Model, dice: Dice, at: string) {
  const leadUnit = dice.pick(COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE, STREET, NARROW_COMMUNITY, 'nobody');
  return {
    dispatchId: model.fresh(),
    leadUnit,
    supportingUnits: leadUnit === HOUSING_ADVICE || dice.oneIn(2) ? [] : [HOUSING_ADVICE],
    taskDueAt: later(at, dice.oneIn(20) ? -1 : 1),
  };
}

function cannotLead({ leadUnit, taskDueAt }: { leadUnit: string; taskDueAt: string }, at: string): boolean[] {
  return [leadUnit === 'nobody', leadUnit === NARROW_COMMUNITY, taskDueAt <= at];
}

function dispatched(
  model: Model,
  { dispatchId, leadUnit }: { dispatchId: string; leadUnit: string },
  at: string,
) {
  model.stage = 'DISPATCHED';
  model.lead = leadUnit;
  model.dispatch = { id: dispatchId, at, signed: false };
  model.dispatches.add(dispatchId);
}

/** A unit whose objection was rejected has no way round the ruling (I14). */
function goesRoundARuling(model: Model, org: string): boolean {
  const objection = model.dispatch && model.objections.get(model.dispatch.id);
  return objection !== undefined && (objection.open || objection.unit === org);
}

const dispatchOf = (model: Model, dice: Dice) =>
  dice.oneIn(15) ? dice.oneOf(model.dispatches, idOf(1)) : (model.dispatch?.id ?? idOf(1));
const isPresent = (model: Model, id: string) => model.dispatch?.id === id;

const leader = (model: Model, dice: Dice) => colleague('DU')(model, dice);

export const workActs: Acts = {
  Dispatch: {
    by: (model, dice) =>
      dice.oneIn(8) ? colleague('CW')(model, dice) : colleague('SD', STREET)(model, dice),
    make: (model, dice, at) => ({ type: 'Dispatch', ...order(model, dice, at) }),
    says: (model, command, { by, at }) =>
      verdict([
        model.stage !== 'ACCEPTED' && model.stage !== 'HANDLING',
        goesRoundARuling(model, by.orgCode),
        ...cannotLead(command, at),
      ]),
    does: (model, command, { now }) => dispatched(model, command, now),
  },
  Sign: {
    by: leader,
    make: (model, dice) => ({ type: 'Sign', dispatchId: dispatchOf(model, dice) }),
    says: (model, { dispatchId }, { by }) =>
      verdict(
        [!model.isOpen, !isPresent(model, dispatchId), by.orgCode !== model.lead, model.objectionOpen],
        model.stage !== 'DISPATCHED',
      ),
    does: (model) => signed(model),
  },
  DeemSigned: {
    by: colleague('SYS', 'system'),
    make: (model, dice) => ({ type: 'DeemSigned', dispatchId: dispatchOf(model, dice) }),
    says: (model, { dispatchId }, { by, now }) => {
      if (model.dispatch?.signed === true) return 'free';
      const hours = model.dispatch ? hoursBetween(model.dispatch.at, now) : 0;
      return verdict(
        [
          !model.isOpen,
          !isPresent(model, dispatchId),
          model.objectionOpen,
          by.role !== 'SYS',
          hours < SURELY_OPEN,
        ],
        hours < SURELY_OVER || model.stage !== 'DISPATCHED',
      );
    },
    does: (model) => signed(model),
  },
  Object: {
    by: leader,
    make: (model, dice) => ({
      type: 'Object',
      dispatchId: dispatchOf(model, dice),
      ground: dice.pick('not_our_duty', 'law_names_another'),
      legalBasis: dice.oneIn(12) ? [] : [{ title: '职责清单', version: '2026-01-01' }],
      evidence: PRIVATE,
      proposedUnit: model.lead === FIRE_BRIGADE ? HOUSING_ADVICE : FIRE_BRIGADE,
    }),
    says: (model, { dispatchId, legalBasis }, { by, now }) => {
      const hours = model.dispatch ? hoursBetween(model.dispatch.at, now) : 0;
      const before = model.objections.get(dispatchId);
      return verdict(
        [
          !isPresent(model, dispatchId),
          by.orgCode !== model.lead,
          before?.open === false,
          !before?.open && model.stage !== 'DISPATCHED' && model.stage !== 'HANDLING',
          !before?.open && (hours > SURELY_OVER || legalBasis.length === 0),
        ],
        before !== undefined || hours >= SURELY_OPEN,
      );
    },
    does: (model, { dispatchId }) => {
      model.stage = 'DISPATCHED';
      model.objections.set(dispatchId, { unit: model.lead ?? '', open: true });
      if (model.dispatch) model.dispatch.signed = false;
    },
  },
  RuleObjection: {
    by: colleague('SD', 'triage'),
    make: (model, dice, at) => {
      const dispatchId = dispatchOf(model, dice);
      return dice.oneIn(2)
        ? { type: 'RuleObjection', dispatchId, ruling: 'rejected', reason: PRIVATE }
        : {
            type: 'RuleObjection',
            dispatchId,
            ruling: 'upheld',
            reason: PRIVATE,
            replacement: order(model, dice, at),
          };
    },
    says: (model, command, { by, at }) => {
      const objection = model.objections.get(command.dispatchId);
      return verdict(
        [
          !model.isOpen,
          objection === undefined,
          objection?.unit === by.orgCode,
          ...(command.ruling === 'upheld'
            ? [command.replacement.leadUnit === objection?.unit, ...cannotLead(command.replacement, at)]
            : []),
        ],
        !objection?.open || model.stage !== 'DISPATCHED' || !isPresent(model, command.dispatchId),
      );
    },
    does: (model, command, { now }) => {
      const objection = model.objections.get(command.dispatchId);
      if (objection) objection.open = false;
      if (command.ruling === 'upheld') dispatched(model, command.replacement, now);
      else if (model.stage === 'DISPATCHED') signed(model);
    },
  },
  BlowWhistle: {
    by: colleague('CW', COMMUNITY),
    make: (model, _, at) => ({
      type: 'BlowWhistle',
      whistleId: model.fresh(),
      departments: [FIRE_BRIGADE, STATION],
      meetingAt: later(at, 2),
      question: PRIVATE,
    }),
    says: (model) => verdict([!model.isOpen]),
    does: (model, { whistleId, departments }, { by }) => {
      model.whistles.set(whistleId, {
        by: by.orgCode,
        called: new Set(departments),
        came: new Set(),
        open: true,
      });
    },
  },
  ReportIn: {
    by: (_, dice) => colleague('DU', FIRE_BRIGADE)(_, dice),
    make: (model, dice, at) => ({
      type: 'ReportIn',
      whistleId: dice.oneOf(model.whistles.keys(), idOf(1)),
      department: dice.pick(FIRE_BRIGADE, FIRE_BRIGADE, HOUSING_ADVICE),
      arrivedAt: at,
      representative: PRIVATE,
      contribution: PRIVATE,
    }),
    says: (model, { whistleId, department }, { by }) => {
      const whistle = model.whistles.get(whistleId);
      const came = whistle?.came.has(department) === true;
      return verdict(
        [
          !model.isOpen,
          !whistle?.called.has(department),
          !came && (!whistle?.open || by.orgCode !== department),
        ],
        came,
      );
    },
    does: (model, { whistleId, department }) => {
      model.whistles.get(whistleId)?.came.add(department);
    },
  },
  CloseWhistle: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => {
      const whistleId = dice.oneOf(
        [...model.whistles].filter(([, { open }]) => open).map(([id]) => id),
        idOf(1),
      );
      const came = model.whistles.get(whistleId)?.came;
      const rate = (department: string) =>
        came?.has(department) && !dice.oneIn(12)
          ? { department, rating: 'solved' as const }
          : { department, rating: 'absent' as const, ...(!dice.oneIn(12) && { summons: PRIVATE }) };
      return { type: 'CloseWhistle', whistleId, ratings: [FIRE_BRIGADE, STATION].map(rate) };
    },
    says: (model, { whistleId, ratings }, { by }) => {
      const whistle = model.whistles.get(whistleId);
      const unfair = ratings.some(
        ({ department, rating, summons }) =>
          rating === 'absent' && (summons === undefined || whistle?.came.has(department)),
      );
      return verdict(
        [!model.isOpen, !whistle, whistle?.open === true && (by.orgCode !== whistle.by || unfair)],
        !whistle?.open,
      );
    },
    does: (model, { whistleId }) => {
      const whistle = model.whistles.get(whistleId);
      if (whistle) whistle.open = false;
    },
  },
  HandOverPolice: {
    by: colleague('CW', COMMUNITY),
    make: (model) => ({
      type: 'HandOverPolice',
      handoverId: model.fresh(),
      station: STATION,
      reasonCode: 'danger',
      reason: PRIVATE,
      evidence: ['照片两张'],
    }),
    says: (model) =>
      verdict([
        !model.isOpen,
        [...model.handovers.values()].some((is) => is === 'handed_over' || is === 'accepted'),
      ]),
    does: (model, { handoverId }) => {
      model.handovers.set(handoverId, 'handed_over');
    },
  },
  AcceptByPolice: {
    by: colleague('PL', STATION),
    make: (model, dice) => ({
      type: 'AcceptByPolice',
      handoverId: dice.oneOf([...model.handovers.keys()].slice(-1), idOf(1)),
    }),
    says: (model, { handoverId }) => {
      const is = model.handovers.get(handoverId);
      return verdict([!model.isOpen, is === undefined, is === 'returned'], is !== 'handed_over');
    },
    does: (model, { handoverId }) => {
      model.handovers.set(handoverId, 'accepted');
    },
  },
  ReturnFromPolice: {
    by: colleague('PL', STATION),
    make: (model, dice) => ({
      type: 'ReturnFromPolice',
      handoverId: dice.oneOf([...model.handovers.keys()].slice(-1), idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { handoverId }) =>
      verdict(
        [!model.isOpen, !model.handovers.has(handoverId)],
        model.handovers.get(handoverId) !== 'accepted',
      ),
    does: (model, { handoverId }) => {
      model.handovers.set(handoverId, 'returned');
    },
  },
  CommissionMediation: {
    by: colleague('PL', STATION),
    make: (model, dice) => ({
      type: 'CommissionMediation',
      handoverId: dice.oneOf([...model.handovers.keys()].slice(-1), idOf(1)),
      letterNumber: '委调〔2026〕3号',
    }),
    says: (model, { handoverId }) =>
      verdict(
        [!model.isOpen, !model.handovers.has(handoverId)],
        model.handovers.get(handoverId) !== 'accepted',
      ),
    does: (model, { handoverId }) => {
      model.handovers.set(handoverId, 'commissioned');
    },
  },
  AddSupport: {
    by: leader,
    make: (model, dice) => ({
      type: 'AddSupport',
      supportId: model.fresh(),
      unit: dice.oneIn(6) ? (model.lead ?? 'nobody') : HOUSING_ADVICE,
      task: PRIVATE,
    }),
    says: ({ stage, lead }, { unit }) =>
      verdict(
        [
          !['HANDLING', 'MEDIATING', 'RECTIFYING', 'PERFORMING', 'HELD'].includes(stage),
          unit === 'nobody',
          unit === lead,
        ],
        stage === 'PERFORMING' || stage === 'HELD',
      ),
    does: (model, { supportId, unit }) => {
      model.supports.set(supportId, { unit, status: 'open' });
    },
  },
  ReplySupport: {
    by: colleague('DU', HOUSING_ADVICE),
    make: (model, dice) => ({
      type: 'ReplySupport',
      supportId: dice.oneOf(model.supports.keys(), idOf(1)),
      reply: PRIVATE,
    }),
    says: (model, { supportId }, { by }) => {
      const task = model.supports.get(supportId);
      return verdict(
        [!model.isOpen, task?.unit !== by.orgCode, task?.status === 'released'],
        task?.status !== 'open',
      );
    },
    does: (model, { supportId }) => {
      const task = model.supports.get(supportId);
      if (task) task.status = 'replied';
    },
  },
  ReleaseSupport: {
    by: leader,
    make: (model, dice) => ({
      type: 'ReleaseSupport',
      supportId: dice.oneOf(model.supports.keys(), idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { supportId }) => {
      const status = model.supports.get(supportId)?.status;
      return verdict([!model.isOpen, status === undefined, status === 'replied'], status !== 'open');
    },
    does: (model, { supportId }) => {
      const task = model.supports.get(supportId);
      if (task) task.status = 'released';
    },
  },
  Escalate: {
    by: colleague('SD', STREET),
    make: (model, dice) => ({
      type: 'Escalate',
      escalationId: model.fresh(),
      to: LEVELS[dice.oneIn(6) ? dice.upTo(4) : Math.min(3, model.level + 1)] ?? 'DISTRICT',
      reason: PRIVATE,
      tried: PRIVATE,
    }),
    says: (model, { to }, { by }) => {
      const target = LEVELS.indexOf(to);
      const pressing = model.risk === 'high' || model.urgent;
      return verdict(
        [!model.isOpen, target <= model.level, !pressing && goesRoundARuling(model, by.orgCode)],
        !pressing && target > model.level + 1,
      );
    },
    does: (model, { escalationId, to }) => {
      model.stage = 'ACCEPTED';
      model.accepted = true;
      model.level = LEVELS.indexOf(to);
      model.escalations.add(escalationId);
      delete model.lead;
      delete model.dispatch;
      delete model.resolver;
      for (const hold of model.holds.values()) if (hold.status === 'held') hold.status = 'resumed';
    },
  },
  Delegate: {
    by: colleague('DS', DISTRICT),
    make: (model, dice, at) => ({ type: 'Delegate', delegationId: model.fresh(), ...order(model, dice, at) }),
    says: (model, command, { by, at }) =>
      verdict(
        [
          model.stage !== 'HANDLING',
          model.level <= (LEVEL_OF[command.leadUnit] ?? 1),
          model.level === 3 && by.role === 'SD',
          goesRoundARuling(model, by.orgCode),
          ...cannotLead(command, at),
        ],
        true,
      ),
    does: (model, command, { now }) => {
      dispatched(model, command, now);
      model.level = LEVEL_OF[command.leadUnit] ?? 1;
    },
  },
  SendBack: {
    by: colleague('DS', DISTRICT),
    make: (model, dice, at) => ({
      type: 'SendBack',
      escalationId: dice.oneOf([...model.escalations].slice(-1), idOf(1)),
      dispatchId: model.fresh(),
      missing: [PRIVATE],
      taskDueAt: later(at, 1),
    }),
    says: (model, { escalationId }, { by }) =>
      verdict(
        [
          model.stage !== 'HANDLING',
          !model.escalations.has(escalationId),
          model.sentBack.has(escalationId),
          goesRoundARuling(model, by.orgCode),
        ],
        true,
      ),
    // Which unit and level it goes back to is left to the invariants.
    does: (model, { escalationId }) => {
      model.sentBack.add(escalationId);
    },
  },
};

function signed(model: Model): void {
  model.stage = 'HANDLING';
  if (model.dispatch) model.dispatch.signed = true;
}
