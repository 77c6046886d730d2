import { type CaseCommand, type CaseFile, type Facts, LEVELS } from '@linli/case-domain';
import { NEW, TEXT } from './made-up.js';

/** Moves of the case between units and levels, and on its clock, that it has a place for as it stands. */
export function* plausibleMoves(file: CaseFile, facts: Facts): Generator<CaseCommand> {
  yield* objection(file);
  yield* support(file, facts);
  yield* level(file, facts);
  yield* timeLimit(file, facts);
}

function* objection({ dispatch: { present, objections } }: CaseFile): Generator<CaseCommand> {
  if (!present) return;
  const { dispatchId } = present;
  const why = { ground: 'not_our_area' as const, legalBasis: [], evidence: TEXT };
  yield { type: 'Object', dispatchId, ...why, proposedUnit: NEW };
  if (objections[dispatchId]) yield { type: 'RuleObjection', dispatchId, ruling: 'rejected', reason: TEXT };
}

function* support(file: CaseFile, { by }: Facts): Generator<CaseCommand> {
  yield { type: 'AddSupport', supportId: NEW, unit: NEW, task: TEXT };
  const open = Object.entries(file.support).filter(([, { status }]) => status === 'open');
  for (const [supportId] of open.filter(([, { unit }]) => unit === by.orgCode).slice(0, 1))
    yield { type: 'ReplySupport', supportId, reply: TEXT };
  for (const [supportId] of open.slice(0, 1)) yield { type: 'ReleaseSupport', supportId, reason: TEXT };
}

function* level(file: CaseFile, { by, calendar, now }: Facts): Generator<CaseCommand> {
  const to = LEVELS[LEVELS.indexOf(file.level) + 1] ?? file.level;
  yield { type: 'Escalate', escalationId: NEW, to, reason: TEXT, tried: TEXT };
  const order = { dispatchId: NEW, taskDueAt: calendar.addHours(now, 1).at };
  yield { type: 'Delegate', delegationId: NEW, leadUnit: by.orgCode, supportingUnits: [], ...order };
  const [escalationId] = Object.keys(file.levels.escalations).slice(-1);
  if (escalationId !== undefined) yield { type: 'SendBack', escalationId, missing: [TEXT], ...order };
}

function* timeLimit(file: CaseFile, { calendar, now }: Facts): Generator<CaseCommand> {
  const { extensions, holds } = file.timeLimit;
  yield { type: 'RequestExtension', extensionId: NEW, days: 1, reason: TEXT };
  for (const [extensionId, { status }] of Object.entries(extensions).slice(-1))
    if (status === 'requested')
      yield { type: 'DecideExtension', extensionId, decision: 'refused', reason: TEXT };
  const until = calendar.addHours(now, 24).at;
  yield { type: 'RequestHold', holdId: NEW, reason: 'waiting_for_party', note: TEXT, until };
  for (const [holdId, { status }] of Object.entries(holds).slice(-1)) {
    if (status === 'requested') yield { type: 'DecideHold', holdId, decision: 'refused', reason: TEXT };
    if (status === 'held') yield { type: 'Resume', holdId };
  }
}
