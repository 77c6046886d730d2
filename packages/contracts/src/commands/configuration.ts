import { z } from 'zod';
import { commandBody } from '../given.js';
import { line } from '../text.js';
import {
  clockName,
  confidentiality,
  day,
  dueClass,
  evidenceRule,
  flow,
  id,
  level,
  outcome,
  policeReport,
  retention,
  typeCode,
  unitCode,
} from '../words.js';
import { casePath } from './lifecycle.js';

/** 放假安排: the rest days of a year, or a correction of them. */
export const publishCalendarYear = commandBody('PublishCalendarYear', {
  /** Days off, also where they fall on a weekend, each with its holiday. */
  restDays: z
    .array(z.strictObject({ date: day, name: line(20) }))
    .min(1)
    .max(120),
  /** 调休: weekend days that are worked. */
  makeupWorkdays: z.array(day).max(40),
  /** The announcement, as it is cited: 国办发明电〔2026〕9号. */
  source: line(200),
  publishedOn: day,
});

/** 时限: one value, from a day on. */
export const setLimit = commandBody('SetLimit', {
  value: z.int().min(0).max(10_000),
  from: day,
  basis: line(200),
});

/** 保存期限: how many years a class is kept, from a day on. */
export const setRetention = commandBody('SetRetention', {
  years: z.int().min(0).max(1000),
  from: day,
  /** The law, the table of the archives bureau or the decision it rests on. */
  basis: line(200),
});

/** 案件类型修订: what changes; the rest stays as it is. */
export const reviseCaseType = commandBody('ReviseCaseType', {
  changes: z.strictObject({
    dueClass: dueClass.exactOptional(),
    level: level.exactOptional(),
    flow: z.array(flow).max(5).exactOptional(),
    confidentiality: confidentiality.exactOptional(),
    evidence: evidenceRule.exactOptional(),
    outcomes: z.array(outcome).min(1).max(8).exactOptional(),
    policeReport: policeReport.exactOptional(),
    retention: retention.exactOptional(),
    parameters: z
      .array(z.strictObject({ key: line(40), value: z.number().min(0).max(1_000_000) }))
      .max(20)
      .exactOptional(),
  }),
  from: day,
  reason: line(200),
});

/** 职责清单: the types a unit is responsible for, from a day on; `all` where no list is kept. */
export const changeDuties = commandBody('ChangeDuties', {
  duties: z.union([z.literal('all'), z.array(typeCode).max(100)]),
  from: day,
});

/** 重新计算暂定期限: of every clock, or of one. */
export const recomputeDue = commandBody('RecomputeDue', {
  clock: clockName.exactOptional(),
  of: id.exactOptional(),
});

export const calendarPath = z.object({ year: z.string().regex(/^20(?:2[4-9]|[3-9]\d)$/) });
export const limitPath = z.object({ name: z.string().regex(/^[a-z_]{2,40}$/) });
export const retentionPath = z.object({ class: z.string().regex(/^[a-z_]{2,40}$/) });
export const revisionPath = z.object({ code: typeCode, version: z.string().regex(/^[1-9]\d{0,3}$/) });
export const dutiesPath = z.object({ unit: unitCode });
export const recomputationPath = casePath;
