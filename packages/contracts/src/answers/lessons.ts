import { z } from 'zod';
import { page } from '../paging.js';
import { shownText } from '../shown.js';
import { channel, id, level, revision, risk, role, stage, typeCode, unitKind } from '../words.js';

/** A day counted from the opening of the case, which is day 1, and a time in Shanghai. Never a date. */
const toldMoment = { day: z.int(), time: z.string().regex(/^\d{2}:\d{2}$/) } as const;

/** Something that was done, or happened by itself. `facts`: words of the vocabulary, by section and code. */
const deed = {
  /** Revision of the event it begins with: its name in commentary. */
  step: revision,
  ...toldMoment,
  role,
  command: z.string(),
  facts: z.array(z.object({ section: z.string(), code: z.string() })),
} as const;
const toldDeed = z.object(deed).meta({ id: 'LessonDeed' });

/** How a case stands, as far as a lesson says. */
const situation = z
  .object({
    stage,
    level,
    risk,
    channel,
    urgent: z.boolean(),
    leads: unitKind.optional(),
    clocks: z.array(z.object({ clock: z.string(), due: z.object(toldMoment) })),
  })
  .meta({ id: 'LessonSituation' });

/** One decision of somebody: how things stood, what was open, what was done, and what an adviser says of it. */
export const lessonStep = z
  .object({
    ...deed,
    /** What happened since the step before without anybody deciding it. */
    meanwhile: z.array(toldDeed),
    before: situation,
    stageAfter: stage,
    /** What whoever acted could lawfully have done at that moment; what was done is among it. */
    open: z.array(z.string()),
    /** What the role may do at other times, and the refusal it would have met then. */
    closed: z.array(z.object({ command: z.string(), because: z.string() })),
    commentary: z.object({
      applicant: shownText.optional(),
      respondent: shownText.optional(),
      mediator: shownText.optional(),
    }),
  })
  .meta({ id: 'LessonStep' });
export type LessonStep = z.infer<typeof lessonStep>;

/** 教学案例: a closed case step by step, without anybody or any place in it. */
export const lessonPage = z
  .object({
    lessonId: id,
    revision,
    title: z.string(),
    teaches: shownText,
    typeCode,
    opening: toldDeed.optional(),
    steps: z.array(lessonStep),
    /** What stands behind each command that occurs, in both languages. */
    law: z.array(z.object({ command: z.string(), 'zh-CN': z.string(), en: z.string() })),
    mayComment: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Lesson' });
export type LessonPage = z.infer<typeof lessonPage>;

/** 网格学院: the lessons that are out. */
export const lessonList = page(
  'LessonList',
  z
    .object({
      lessonId: id,
      title: z.string(),
      teaches: shownText,
      typeCode,
      /** A legal adviser said something on one of its steps. */
      commented: z.boolean(),
    })
    .meta({ id: 'ListedLesson' }),
);
export type LessonList = z.infer<typeof lessonList>;

/** Whether a case is told as a lesson, and whether the caller may have it told; `because`: the refusal it would meet. */
export const caseLesson = z
  .object({ lessonId: id.optional(), mayRelease: z.boolean(), because: z.string().optional() })
  .meta({ id: 'CaseLesson' });
export type CaseLesson = z.infer<typeof caseLesson>;
