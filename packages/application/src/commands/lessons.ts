import type { Caller } from '@linli/access';
import {
  type CaseEvent,
  type CaseFile,
  type CommentOnStep,
  type LessonCommand,
  type LessonFacts,
  lessonDecider,
  type ReleaseLesson,
  type WithdrawLesson,
} from '@linli/case-domain';
import { handleCommand, type Recorded, refuse } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { advising } from '../queries/lessons/advising.js';
import { identifyingWords } from '../queries/lessons/identifying.js';
import { foldLesson, lessonIdOf, readToldCase } from '../queries/lessons/read-lesson.js';
import { stepsOf } from '../queries/lessons/told-steps.js';
import { readCase } from '../queries/read-case.js';
import { type Receipt, receiptFor } from '../receipt.js';

/** A case as it is read for a lesson. */
interface Read {
  readonly caseId: string;
  readonly file: CaseFile;
  readonly events: readonly Recorded<CaseEvent>[];
}

/** 发布教学案例. The receipt names the lesson. @throws Rejection CASE_UNKNOWN, FORBIDDEN, OPEN_CASE_IS_NO_LESSON … */
export async function releaseLesson(
  parts: Parts,
  caller: Caller,
  caseId: string,
  command: ReleaseLesson,
  request: CommandRequest,
): Promise<Receipt> {
  const { file, events } = await readCase(parts, caller, command.type, caseId);
  return await decideOn(parts, caller, { caseId, file, events }, command, request);
}

/** 撤下教学案例. @throws Rejection LESSON_UNKNOWN, FORBIDDEN */
export async function withdrawLesson(
  parts: Parts,
  caller: Caller,
  lessonId: string,
  command: WithdrawLesson,
  request: CommandRequest,
): Promise<Receipt> {
  const read = await readForLesson(parts, lessonId);
  demandMayDo(caller, command.type, { areaPath: read.file.place.areaPath });
  return await decideOn(parts, caller, read, command, request);
}

/** 点评, by somebody whose unit gives legal advice. @throws Rejection FORBIDDEN, LESSON_UNKNOWN, LESSON_STEP_UNKNOWN … */
export async function commentOnStep(
  parts: Parts,
  caller: Caller,
  lessonId: string,
  command: CommentOnStep,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, command.type, advising(await parts.readModels.loadDirectory(), caller));
  return await decideOn(parts, caller, await readForLesson(parts, lessonId), command, request);
}

async function readForLesson(parts: Parts, lessonId: string): Promise<Read> {
  const { state } = await foldLesson(parts, lessonId);
  if (state.stage === 'NONE') return refuse('LESSON_UNKNOWN');
  return { caseId: state.caseId, ...(await readToldCase(parts, state.caseId)) };
}

async function decideOn(
  parts: Parts,
  caller: Caller,
  { caseId, file, events }: Read,
  command: LessonCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const { facts, meta } = await prepare(parts, caller, request);
  const { by, at, now, directory } = facts;
  const { stage, confidentiality, typeCode } = file;
  const told: LessonFacts['told'] = {
    caseId,
    stage,
    confidentiality,
    typeCode,
    revision: events.at(-1)?.revision ?? 0,
    steps: stepsOf(events),
    identifying: await identifyingWords(parts, caseId, file, events, directory),
  };
  const id = lessonIdOf(caseId);
  const lessonFacts = { by, at, now, told };
  const { store } = parts;
  return receiptFor(
    id,
    await handleCommand({ store, decider: lessonDecider, id, command, facts: lessonFacts, meta }),
  );
}
