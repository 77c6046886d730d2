import { COMMUNITY, DISTRICT, idOf, STREET } from '../../case/neighbourhood.js';
import { type Acts, colleague, later, type Model, PRIVATE, verdict } from '../model.js';

const LEVELS = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'] as const;
/** Three looks by the month and three by the quarter. */
const LOOKS = 6;
/** The block of rectification is in the flow of this type only, of those the runs open. */
const WATCHED = 'FW07';

const isFinished = (model: Model) => ['CLOSED', 'ARCHIVED'].includes(model.stage);

function look(model: Model, kind: 'CheckWatch' | 'RecordRelapse', watchId: string) {
  return { type: kind, watchId, checkId: model.fresh(), photoHashes: ['d'.repeat(64)], note: PRIVATE };
}

export const bondActs: Acts = {
  Join: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'Join',
      caseId: idOf(500),
      joinId: model.fresh(),
      target: {
        caseId: dice.oneIn(12) ? idOf(500) : idOf(700),
        caseNumber: '370199-2026-000700',
        stage: dice.oneIn(6) ? dice.pick('JOINED', 'CLOSED', 'DECLINED') : 'HANDLING',
        level: (dice.oneIn(8) ? undefined : LEVELS[model.level]) ?? 'DISTRICT',
        confidentiality: dice.oneIn(8) ? 'restricted' : 'normal',
      },
      reason: PRIVATE,
    }),
    says: (model, { caseId, target }) =>
      verdict(
        [
          !model.isOpen,
          target.caseId === caseId,
          target.stage !== 'HANDLING',
          target.level !== LEVELS[model.level],
          model.plain && target.confidentiality !== 'normal',
          model.takenIn.size > 0,
          model.openMatters.length > 0,
        ],
        !model.plain,
      ),
    does: (model, { joinId }) => {
      if (model.stage === 'NONE') return;
      model.joined = { id: joinId, stageBefore: model.stage };
      model.stage = 'JOINED';
    },
  },
  Unjoin: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'Unjoin',
      joinId: dice.oneIn(10)
        ? dice.oneOf(model.unjoined, idOf(1))
        : dice.oneOf(model.joined ? [model.joined.id] : [], idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { joinId }) =>
      model.unjoined.has(joinId) ? 'free' : verdict([model.joined?.id !== joinId]),
    does: (model, { joinId }) => {
      model.stage = model.joined?.stageBefore ?? model.stage;
      model.unjoined.add(joinId);
      delete model.joined;
    },
  },
  TakeIn: {
    by: colleague('CW', COMMUNITY),
    make: (model) => ({
      type: 'TakeIn',
      joinId: model.fresh(),
      caseId: idOf(701),
      caseNumber: '370199-2026-000701',
    }),
    says: (model) => verdict([model.stage === 'NONE', model.stage === 'JOINED']),
    does: (model, { joinId }) => {
      model.takenIn.add(joinId);
    },
  },
  LetGo: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({ type: 'LetGo', joinId: dice.oneOf(model.takenIn, idOf(1)) }),
    says: (model) => verdict([model.stage === 'NONE']),
    does: (model, { joinId }) => {
      model.takenIn.delete(joinId);
    },
  },
  Split: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'Split',
      childId: model.fresh(),
      childNumber: '370199-2026-000702',
      reportIds: dice.oneIn(3) ? [dice.oneOf(model.reports, idOf(1))] : [],
      evidenceIds: dice.oneIn(12) ? [idOf(1)] : [],
    }),
    says: (model, { reportIds, evidenceIds }) =>
      verdict([
        !model.isOpen,
        reportIds.some((report) => !model.reports.has(report)),
        reportIds.length > 0 && model.reports.size < 2,
        evidenceIds.length > 0,
      ]),
    does: (model, { childId }) => {
      model.children.set(childId, true);
    },
  },
  FollowChild: {
    by: colleague('SYS', 'linli'),
    make: (model, dice) => ({
      type: 'FollowChild',
      childId: dice.oneOf(model.children.keys(), idOf(1)),
      childNumber: '370199-2026-000702',
      stage: dice.oneIn(5) ? 'HANDLING' : 'CLOSED',
    }),
    says: (model, { childId }) => verdict([model.stage === 'NONE', !model.children.has(childId)]),
    does: (model, { childId, stage }) => {
      model.children.set(childId, stage === 'HANDLING');
    },
  },
  StartWatch: {
    by: colleague('CW', COMMUNITY),
    make: (model) => ({ type: 'StartWatch', watchId: model.fresh() }),
    says: (model) =>
      verdict([
        model.stage !== 'CLOSED',
        model.typeCode !== WATCHED,
        model.watch !== undefined && model.watch.left > 0,
      ]),
    does: (model, { watchId }) => {
      model.watch = { id: watchId, left: LOOKS };
      model.watches.add(watchId);
    },
  },
  CheckWatch: {
    by: colleague('GW', COMMUNITY),
    make: (model, dice) => ({
      ...look(model, 'CheckWatch', dice.oneOf(model.watches, idOf(1))),
      type: 'CheckWatch',
    }),
    says: (model, { watchId }) =>
      verdict([!isFinished(model), model.watch?.id !== watchId, model.watch?.left === 0]),
    does: (model) => {
      if (model.watch) model.watch.left -= 1;
    },
  },
  RecordRelapse: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      ...look(model, 'RecordRelapse', dice.oneOf(model.watches, idOf(1))),
      type: 'RecordRelapse',
      linkedCaseId: idOf(703),
    }),
    says: (model, { watchId }) =>
      verdict([!isFinished(model), model.watch?.id !== watchId, model.watch?.left === 0]),
    does: (model) => {
      if (model.watch) model.watch.left = 0;
    },
  },
  ReassignByReorg: {
    by: colleague('SYS', 'linli'),
    make: (model, dice, at) => ({
      type: 'ReassignByReorg',
      reorganisationId: dice.oneIn(6) ? dice.oneOf(model.reorganisations, model.fresh()) : model.fresh(),
      areaPath: [DISTRICT, STREET, COMMUNITY],
      effectiveFrom: later(at, dice.oneIn(6) ? 72 : -72).slice(0, 10),
    }),
    says: (model, { reorganisationId, effectiveFrom }, { now }) =>
      model.reorganisations.has(reorganisationId)
        ? 'free'
        : verdict([
            !model.isOpen && !['JOINED', 'CLOSED'].includes(model.stage),
            effectiveFrom > later(now, 24),
          ]),
    does: (model, { reorganisationId }) => {
      model.reorganisations.add(reorganisationId);
    },
  },
};
