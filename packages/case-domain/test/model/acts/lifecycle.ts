import { COMMUNITY, idOf, STREET } from '../../case/neighbourhood.js';
import { type Acts, colleague, hoursBetween, PRIVATE, verdict } from '../model.js';

/** Types of the runs and the level each starts at: 1 community, 2 street. */
const LEVELS: Readonly<Record<string, number>> = { FW01: 1, FW03: 1, FW07: 2, JF02: 1, JF04: 1, JF06: 1 };
const RESOLVED_ON_SPOT = 'FW03';
/** Types that are known to fewer people from the beginning. */
export const NOT_PLAIN: readonly string[] = ['FW07', 'JF02', 'JF04'];

const photo = (evidenceId: string) => ({ evidenceId, kind: 'photo' as const, hash: 'a'.repeat(64) });

export const lifecycleActs: Acts = {
  OpenCase: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice, at) => ({
      type: 'OpenCase',
      caseId: idOf(500),
      title: '楼道事项',
      typeCode: dice.pick('JF06', 'JF06', 'JF02', 'FW01', 'FW03', 'FW03', 'FW07', 'FW07', 'JF04'),
      place: { areaPath: ['370199', '370199001', COMMUNITY], address: PRIVATE },
      urgent: dice.oneIn(8),
      risk: dice.pick('low', 'low', 'low', 'medium', 'high'),
      report: { reportId: model.fresh(), confidentialReporter: dice.oneIn(4), filedAt: at },
    }),
    says: (model) => verdict([model.stage !== 'NONE']),
    does: (model, { typeCode, urgent, risk, report }) => {
      if (!report) return;
      Object.assign(model, { stage: 'REGISTERED', typeCode, urgent, risk, level: LEVELS[typeCode] });
      model.reports.add(report.reportId);
      model.plain = !report.confidentialReporter && !NOT_PLAIN.includes(typeCode);
    },
  },
  AttachReport: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice, at) => ({
      type: 'AttachReport',
      report: {
        reportId: dice.oneIn(4) ? dice.oneOf(model.gone, model.fresh()) : model.fresh(),
        confidentialReporter: false,
        filedAt: at,
      },
    }),
    says: (model) => verdict([!model.isOpen && model.stage !== 'CLOSED']),
    does: (model, { report }) => {
      model.gone.delete(report.reportId);
      model.reports.add(report.reportId);
    },
  },
  DetachReport: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'DetachReport',
      reportId: dice.oneOf(model.reports, idOf(1)),
      reason: PRIVATE,
    }),
    says: (model, { reportId }) =>
      verdict([
        !model.isOpen && model.stage !== 'CLOSED',
        !model.reports.has(reportId),
        model.reports.size < 2,
      ]),
    does: (model, { reportId }) => {
      model.reports.delete(reportId);
      model.gone.add(reportId);
    },
  },
  AcceptCase: {
    by: colleague('SD', STREET),
    make: (_, dice) => ({ type: 'AcceptCase', ...(dice.oneIn(8) && { class: dice.pick('U', 'S', 'C') }) }),
    says: (model, command) =>
      verdict([!model.isOpen], model.stage !== 'REGISTERED' || (command.class ?? 'U') !== 'U'),
    does: (model) => {
      model.stage = 'ACCEPTED';
      model.accepted = true;
    },
  },
  DeclineCase: {
    by: colleague('SD', STREET),
    make: () => ({ type: 'DeclineCase', reason: 'statutory_route', reporterWasTold: PRIVATE }),
    says: (model) =>
      verdict(
        [model.stage !== 'REGISTERED' && model.stage !== 'DECLINED'],
        model.stage === 'DECLINED' || model.openMatters.length > 0,
      ),
    does: (model) => {
      model.stage = 'DECLINED';
    },
  },
  ResolveOnSpot: {
    by: colleague('GW', COMMUNITY),
    make: (model) => ({ type: 'ResolveOnSpot', note: PRIVATE, evidence: [photo(model.fresh())] }),
    says: (model) =>
      model.stage === 'RESOLVED'
        ? 'free'
        : verdict(
            [
              model.stage !== 'REGISTERED',
              model.risk !== 'low',
              model.contact === 'none',
              model.openMatters.length > 0,
            ],
            model.typeCode !== RESOLVED_ON_SPOT || model.contact !== 'made',
          ),
    does: (model, _, { by }) => {
      model.stage = 'RESOLVED';
      model.accepted = true;
      model.resolver = by.id;
    },
  },
  Resolve: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => {
      const outcome = dice.pick('not_resolved' as const, 'not_resolved' as const, 'resolved' as const);
      return {
        type: 'Resolve',
        outcome,
        ...(outcome === 'not_resolved' && !dice.oneIn(10) && { notResolvedBecause: PRIVATE }),
        finding: 'founded',
        handlingNote: PRIVATE,
        publicReply: PRIVATE,
        evidence: [photo(model.fresh()), photo(model.fresh())],
      };
    },
    says: (model, { outcome, notResolvedBecause }) =>
      model.stage === 'RESOLVED'
        ? 'free'
        : verdict(
            [
              model.stage !== 'HANDLING',
              model.unprotected,
              model.contact === 'none',
              model.openMatters.length > 0,
              outcome === 'not_resolved' && notResolvedBecause === undefined,
            ],
            outcome !== 'not_resolved' ||
              model.contact !== 'made' ||
              (model.lead === undefined && model.escalations.size > 0),
          ),
    does: (model, _, { by }) => {
      model.stage = 'RESOLVED';
      model.resolver = by.id;
    },
  },
  Verify: {
    by: (model, dice) => {
      const verifier = colleague(dice.pick('VR', 'CW', 'SD'), STREET)(model, dice);
      return model.resolver && dice.oneIn(6) ? { ...verifier, id: model.resolver } : verifier;
    },
    make: (_, dice) =>
      dice.oneIn(4)
        ? { type: 'Verify', result: 'return', reason: PRIVATE }
        : { type: 'Verify', result: 'pass', checklist: ['现场已复核'] },
    says: (model, { result }, { by }) =>
      (model.stage === 'CLOSED' && result === 'pass') || (model.stage === 'HANDLING' && result === 'return')
        ? 'free'
        : verdict([
            model.stage !== 'RESOLVED',
            model.resolver === by.id,
            result === 'pass' && model.openMatters.length > 0,
          ]),
    does: (model, { result }, { now }) => {
      model.stage = result === 'pass' ? 'CLOSED' : 'HANDLING';
      if (result === 'pass') {
        model.closedAt = now;
        model.closings += 1;
      } else delete model.resolver;
    },
  },
  RecordCallback: {
    by: colleague('VR', STREET),
    make: (model, dice) =>
      dice.oneIn(2)
        ? { type: 'RecordCallback', callbackId: model.fresh(), reached: false }
        : {
            type: 'RecordCallback',
            callbackId: model.fresh(),
            reached: true,
            resolved: dice.oneIn(2),
            verbatim: PRIVATE,
          },
    says: (model, { reached }, { by, now }) => {
      const hours = model.stage === 'CLOSED' && model.closedAt ? hoursBetween(model.closedAt, now) : 0;
      return verdict(
        [
          model.stage !== 'RESOLVED' && model.stage !== 'CLOSED',
          model.resolver === by.id || model.handlers.has(by.id),
          !reached && model.missedCalls >= 3,
          hours > 30 * 24,
        ],
        hours > 13 * 24,
      );
    },
    does: (model, { reached }) => {
      if (!reached) model.missedCalls += 1;
    },
  },
  Reopen: {
    by: colleague('VR', STREET),
    make: (_, dice) => ({
      type: 'Reopen',
      reason: PRIVATE,
      requestedBy: dice.pick('reporter', 'callback', 'unit'),
    }),
    says: (model, _, { now }) => {
      if (model.stage === 'HANDLING') return 'free';
      const hours = model.closedAt ? hoursBetween(model.closedAt, now) : 0;
      return verdict([model.stage !== 'CLOSED', hours > 30 * 24], hours > 15 * 24);
    },
    does: (model) => {
      model.stage = 'HANDLING';
      model.reopenings += 1;
      model.missedCalls = 0;
      delete model.closedAt;
      delete model.resolver;
      delete model.watch;
    },
  },
  RecordContact: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) =>
      dice.oneIn(5)
        ? {
            type: 'RecordContact',
            contactId: model.fresh(),
            reached: false,
            channel: 'telephone',
            note: PRIVATE,
          }
        : {
            type: 'RecordContact',
            contactId: model.fresh(),
            reached: true,
            channel: 'in_person',
            summary: PRIVATE,
          },
    says: (model) => verdict([!model.isOpen]),
    does: (model, { reached }, { by }) => {
      if (reached || model.contact === 'none') model.contact = reached ? 'made' : 'tried';
      model.handlers.add(by.id);
    },
  },
  CheckSite: {
    by: colleague('GW', COMMUNITY),
    make: (model) => ({
      type: 'CheckSite',
      checkId: model.fresh(),
      finding: 'founded',
      note: PRIVATE,
      personsPresent: PRIVATE,
      photoHashes: ['b'.repeat(64)],
      checklist: [{ item: '消防通道', answer: 'yes' }],
    }),
    says: ({ stage }) =>
      verdict([!['ACCEPTED', 'DISPATCHED', 'HANDLING', 'MEDIATING', 'RECTIFYING'].includes(stage)]),
    does: (model, _, { by }) => {
      if (model.stage === 'ACCEPTED') model.stage = 'HANDLING';
      model.handlers.add(by.id);
    },
  },
  AddNote: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'AddNote',
      noteId: model.fresh(),
      text: PRIVATE,
      confidential: dice.oneIn(2),
    }),
    says: (model) => verdict([!model.isOpen]),
    does: (model, { noteId }, { by }) => {
      model.notes.set(noteId, by.id);
    },
  },
  MarkConfidentialNote: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => ({
      type: 'MarkConfidentialNote',
      noteId: dice.oneOf([...model.notes.keys()].slice(-2), idOf(1)),
    }),
    says: (model, { noteId }, { by }) => verdict([!model.isOpen, model.notes.get(noteId) !== by.id]),
    does: () => {},
  },
  AddEvidence: {
    by: colleague('CW', COMMUNITY),
    make: (model) => ({ type: 'AddEvidence', evidence: { ...photo(model.fresh()), note: PRIVATE } }),
    says: (model) => verdict([!model.isOpen]),
    does: () => {},
  },
  ReportDanger: {
    by: colleague('GW', COMMUNITY),
    make: (model) => ({ type: 'ReportDanger', dangerId: model.fresh(), text: PRIVATE }),
    says: (model) => verdict([!model.isOpen]),
    does: (model, { dangerId }) => {
      model.dangers.set(dangerId, false);
      model.risk = 'high';
    },
  },
  AcknowledgeDanger: {
    by: colleague('PL', 'police-01'),
    make: (model, dice) => ({
      type: 'AcknowledgeDanger',
      dangerId: dice.oneOf(
        [...model.dangers].filter(([, seen]) => !seen).map(([id]) => id),
        idOf(1),
      ),
    }),
    says: (model, { dangerId }) =>
      verdict([!model.isOpen, !model.dangers.has(dangerId)], model.dangers.get(dangerId) === true),
    does: (model, { dangerId }) => {
      model.dangers.set(dangerId, true);
    },
  },
  RecomputeDue: {
    by: colleague('SYS', 'system'),
    make: () => ({ type: 'RecomputeDue' }),
    says: (model) => verdict([model.stage === 'NONE'], true),
    does: () => {},
  },
};
