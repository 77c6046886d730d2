import { fold, happened } from '@linli/kernel';
import type { Test } from 'tap';
import {
  type AuditCommand,
  type AuditEvent,
  type AuditFacts,
  type AuditState,
  auditDecider,
  auditEvents,
} from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const NOW = '2026-11-28T02:00:00.000Z';
export const facts: AuditFacts = { by: actor('AU', '370199'), at: NOW, now: NOW };

export const CASES = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];
/** Five cases, the last of the five with the smallest lot. */
export const candidates = CASES.map((caseId, index) => ({ caseId, stratum: 'all', lot: `${9 - index}` }));

export const open = {
  type: 'OpenAudit',
  areaPath: ['3701', '370199'],
  from: '2026-10-31T16:00:00.000Z',
  to: '2026-11-30T16:00:00.000Z',
  method: 'simple',
  size: 2,
  seed: '00112233445566778899aabbccddeeff',
} as const;
export const drawing = { type: 'DrawSample', candidates, through: '4711' } as const;
export const finding = {
  type: 'RecordFinding',
  findingId: idOf(801),
  caseId: idOf(5),
  kind: 'evidence_missing',
  atRevision: 7,
  text: '缺整改后的照片',
  caseRevision: 9,
} as const;
export const inOrder = {
  type: 'RecordFinding',
  findingId: idOf(802),
  caseId: idOf(4),
  kind: 'in_order',
  text: '手续齐全',
  caseRevision: 9,
} as const;
export const answer = {
  type: 'AnswerFinding',
  answerId: idOf(811),
  findingId: idOf(801),
  view: 'accepted',
  text: '已补拍上传',
} as const;
export const close = { type: 'CloseAudit', conclusion: '基本规范' } as const;

function after(state: AuditState, events: readonly AuditEvent[]): AuditState {
  const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
  const { by } = facts;
  return fold(auditDecider, state, happened(events, { occurredAt: NOW, recordedAt: NOW, by, ...ids }));
}

/** The audit after these commands. */
export function given(...commands: readonly AuditCommand[]): AuditState {
  return commands.reduce(
    (state, command) => after(state, auditDecider.decide(command, state, facts)),
    auditDecider.initial,
  );
}

/** The command leads to exactly these events, storable as they are, and to nothing more when it is repeated. */
export function leadsTo(
  t: Test,
  state: AuditState,
  command: AuditCommand,
  events: readonly AuditEvent[],
): AuditState {
  const decided = auditDecider.decide(command, state, facts);
  t.strictSame(decided, events);
  for (const { type, data } of decided)
    t.strictSame(auditEvents[type].schema.parse(data), data, `${type} is storable`);
  const next = after(state, decided);
  t.strictSame(auditDecider.decide(command, next, facts), [], `a repeated ${command.type} changes nothing`);
  return next;
}

/** The command is refused with the code. */
export function isRefused(t: Test, state: AuditState, command: AuditCommand, code: string): void {
  t.throws(() => auditDecider.decide(command, state, facts), { name: 'Rejection', code }, code);
}
