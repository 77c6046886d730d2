import { fold, happened } from '@linli/kernel';
import type { Test } from 'tap';
import {
  type LessonCommand,
  type LessonEvent,
  type LessonFacts,
  type LessonState,
  lessonDecider,
  lessonEvents,
  type ToldCase,
} from '../../src/index.js';
import { actor } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const NOW = '2026-11-02T02:00:00.000Z';
const CASE = idOf(301);

/** A closed case in which 秦桂芬 of 柳荫社区 takes part. */
export function toldCase(more: Partial<ToldCase> = {}): ToldCase {
  return {
    caseId: CASE,
    stage: 'CLOSED',
    confidentiality: 'normal',
    typeCode: 'FW01',
    revision: 20,
    steps: [2, 3, 7],
    identifying: ['秦桂芬', '柳荫社区', '370199-2026-000123', '5号楼 301'],
    ...more,
  };
}

export const release = {
  type: 'ReleaseLesson',
  title: '楼上楼下漏水',
  teaches: '先查清原因，再谈赔偿',
} as const;
export const withdraw = { type: 'WithdrawLesson', reason: '有人认出来了' } as const;
export const comment = {
  type: 'CommentOnStep',
  commentaryId: idOf(950),
  step: 3,
  applicant: '证据留得早',
  mediator: '先征得双方同意，做得对',
} as const;

export function factsWith(told: Partial<ToldCase> = {}, more: Partial<LessonFacts> = {}): LessonFacts {
  return { by: actor('DS', '370199'), at: NOW, now: NOW, told: toldCase(told), ...more };
}

export function after(state: LessonState, events: readonly LessonEvent[]): LessonState {
  const ids = { commandId: 'command', causationId: 'command', correlationId: 'command' };
  const { by } = factsWith();
  return fold(lessonDecider, state, happened(events, { occurredAt: NOW, recordedAt: NOW, by, ...ids }));
}

/** The command leads to exactly these events, storable as they are, and to nothing more when it is repeated. */
export function leadsTo(
  t: Test,
  state: LessonState,
  command: LessonCommand,
  events: readonly LessonEvent[],
  facts = factsWith(),
): LessonState {
  const decided = lessonDecider.decide(command, state, facts);
  t.strictSame(decided, events);
  for (const { type, data } of decided)
    t.strictSame(lessonEvents[type].schema.parse(data), data, `${type} is storable`);
  const next = after(state, decided);
  t.strictSame(lessonDecider.decide(command, next, facts), [], `a repeated ${command.type} changes nothing`);
  return next;
}

/** The command is refused with the code. */
export function isRefused(
  t: Test,
  state: LessonState,
  command: LessonCommand,
  code: string,
  facts = factsWith(),
): void {
  t.throws(() => lessonDecider.decide(command, state, facts), { name: 'Rejection', code }, code);
}

/** The case is out as a lesson. */
export const released = after(
  lessonDecider.initial,
  lessonDecider.decide(release, lessonDecider.initial, factsWith()),
);
/** … and was taken back. */
export const withdrawn = after(released, lessonDecider.decide(withdraw, released, factsWith()));
