import type { DeclineReason, Person, Place, ReportChannel } from '@linli/case-domain';
import type { Personal } from '@linli/kernel';
import { flag, instant, json, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Every report is in exactly one of these (I9). */
export const REPORT_STATUSES = ['PENDING', 'ANSWERED', 'DECLINED', 'ATTACHED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Reports: what is to be decided, what became of each, and the fact the figure M1 counts. */
export const reportTable = defineTable({
  name: 'report',
  columns: {
    reportId: uuid,
    status: text<ReportStatus>(),
    /** The case it is attached to. */
    caseId: nullable(uuid),
    channel: text<ReportChannel>(),
    areaPath: texts(),
    building: nullable(text()),
    place: json<Place>(),
    text: json<Personal>(),
    typeCode: nullable(text()),
    urgent: flag,
    reporter: nullable(json<Person>()),
    confidentialReporter: flag,
    photoHashes: texts(),
    /** Those that have come. */
    photosReceived: texts(),
    sourceSystem: nullable(text()),
    sourceKey: nullable(text()),
    /** When it was recorded: what M1 counts by. */
    filedAt: instant,
    occurredAt: instant,
    filedBy: text(),
    lateEntry: flag,
    /** When it was answered, declined or attached. */
    settledAt: nullable(instant),
    /** What retention counts from: when last something was decided on it, as it was told. */
    keptFrom: instant,
    declineReason: nullable(text<DeclineReason>()),
    /** What the reporter was told. */
    reply: nullable(json<Personal>()),
  },
  key: ['reportId'],
  indexes: [
    { name: 'report_by_area', on: 'USING gin (area_path)' },
    { name: 'report_by_time', on: '(filed_at)' },
    { name: 'report_pending', on: "(filed_at, report_id) WHERE status = 'PENDING'" },
    { name: 'report_attached', on: "(settled_at) WHERE status = 'ATTACHED'" },
    { name: 'report_answered', on: "(kept_from) WHERE status IN ('ANSWERED', 'DECLINED')" },
    { name: 'report_by_case', on: '(case_id) WHERE case_id IS NOT NULL' },
    { name: 'report_by_reporter', on: "((reporter ->> 'personRef')) WHERE reporter IS NOT NULL" },
    // Not unique: should two reports ever claim one source row, that is for people to sort out, not a reason to stop.
    { name: 'report_by_source', on: '(source_system, source_key) WHERE source_key IS NOT NULL' },
  ],
});
export type ReportRow = Row<typeof reportTable>;
