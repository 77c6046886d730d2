import { z } from 'zod';
import { page } from '../paging.js';
import { shownText } from '../shown.js';
import {
  confidentiality,
  day,
  findingKind,
  findingView,
  id,
  instant,
  position,
  revision,
  samplingMethod,
  stage,
  typeCode,
} from '../words.js';

const auditStage = z.enum(['OPENED', 'DRAWN', 'CLOSED']).meta({ id: 'AuditStage' });

/** 抽查, latest first. `sampled`, `examined` and `unanswered` count cases and findings of the caller's area. */
export const auditList = page(
  'AuditList',
  z
    .object({
      auditId: id,
      areaPath: z.array(z.string()),
      periodFrom: instant,
      periodTo: instant,
      method: samplingMethod,
      stage: auditStage,
      /** Cases there were to draw from. */
      population: z.int().nullable(),
      openedAt: instant,
      reauditOn: day.nullable(),
      sampled: z.int(),
      examined: z.int(),
      unanswered: z.int(),
    })
    .meta({ id: 'ListedAudit' }),
);
export type AuditList = z.infer<typeof auditList>;

const findingAnswer = z
  .object({ answerId: id, view: findingView, text: shownText, at: instant, orgCode: z.string() })
  .meta({ id: 'FindingAnswer' });

/** What was found in a case, and what the unit said to it. */
const auditFinding = z
  .object({
    findingId: id,
    kind: findingKind,
    atRevision: revision.optional(),
    text: shownText,
    at: instant,
    answers: z.array(findingAnswer),
  })
  .meta({ id: 'AuditFinding' });
export type AuditFinding = z.infer<typeof auditFinding>;

const auditedCase = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    title: z.string(),
    typeCode,
    stage,
    areaPath: z.array(z.string()),
    confidentiality,
    /** What it was drawn among: a type, a community, or `all`. */
    stratum: z.string(),
    findings: z.array(auditFinding),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'AuditedCase' });
export type AuditedCase = z.infer<typeof auditedCase>;

/** 抽查工作底稿: the cases of the sample that are the caller's to see, and what the caller may do. */
export const auditPage = z
  .object({
    auditId: id,
    revision,
    stage: auditStage,
    areaPath: z.array(z.string()),
    from: instant,
    to: instant,
    method: samplingMethod,
    size: z.int(),
    typeCodes: z.array(typeCode).optional(),
    /** With a case id it gives the lot of the case: SHA-256 of `seed/caseId`. */
    seed: z.string(),
    openedAt: instant,
    draw: z.object({ through: position, population: z.int() }).optional(),
    /** Cases of the whole sample. */
    sampled: z.int(),
    reauditOn: day.optional(),
    conclusion: shownText.optional(),
    may: z.array(z.enum(['DrawSample', 'RecordFinding', 'SetReaudit', 'CloseAudit'])),
    cases: z.array(auditedCase),
  })
  .meta({ id: 'Audit' });
export type AuditPage = z.infer<typeof auditPage>;

/** 核对抽样: the sample drawn again from its seed. `lot`: SHA-256 of `seed/caseId`; the smallest of a stratum are drawn. */
export const redrawn = z
  .object({
    same: z.boolean(),
    population: z.int(),
    cases: z.array(z.object({ caseId: id, stratum: z.string(), lot: z.string() })),
  })
  .meta({ id: 'Redrawn' });
export type Redrawn = z.infer<typeof redrawn>;
