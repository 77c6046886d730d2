import { z } from 'zod';
import { type EventOf, event, personalText } from '../event-definition.js';
import {
  DECLINE_REASONS,
  due,
  id,
  instant,
  person,
  place,
  REPORT_CHANNELS,
  sha256,
  typeCode,
} from '../vocabulary.js';

/** What can happen to a report, the thing one resident or worker said (stream `report-{id}`). */
export const reportEvents = {
  ReportFiled: event(
    z.object({
      channel: z.enum(REPORT_CHANNELS),
      place,
      text: personalText(2000),
      typeCode: typeCode.optional(),
      urgent: z.boolean(),
      reporter: person.optional(),
      confidentialReporter: z.boolean(),
      photoHashes: z.array(sha256).max(20),
      /** Where an imported report came from; `key` is the row's own identifier there. */
      source: z.object({ system: z.string().max(60), key: z.string().max(80) }).optional(),
      /** Until when somebody decides what becomes of it; no clock runs on an imported report. */
      triageDue: due.optional(),
    }),
  ),
  ReportAnswered: event(
    z.object({
      kind: z.enum(['enquiry', 'advice']),
      typeCode: typeCode.optional(),
      reply: personalText(2000),
    }),
  ),
  ReportDeclined: event(z.object({ reason: z.enum(DECLINE_REASONS), reporterWasTold: personalText(1000) })),
  /** The report's side of attaching; a report belongs to at most one case, and this stream is where that is decided. */
  ReportAttachedToCase: event(z.object({ caseId: id })),
  ReportDetachedFromCase: event(z.object({ caseId: id, reason: personalText(500) })),
  /** A photo the report named has come: the original's hash, and what was made of it and kept. */
  PhotoReceived: event(
    z.object({
      hash: sha256,
      size: z.int().min(1),
      kept: z.object({ hash: sha256, size: z.int().min(1), width: z.int().min(1), height: z.int().min(1) }),
    }),
  ),
  /** 分诊超时: nobody decided in time; the desk is told. */
  TriageOverdue: event(z.object({ dueAt: instant })),
};
export type ReportEvent = EventOf<typeof reportEvents>;
