import type { CaseEvent } from '@linli/case-domain';
import type { DomainEvent, Personal } from '@linli/kernel';
import { instant, json, nullable, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

type ReportedIn = Omit<Extract<CaseEvent, DomainEvent<'DepartmentReportedIn'>>['data'], 'whistleId'>;
type Ratings = Extract<CaseEvent, DomainEvent<'WhistleClosed'>>['data']['ratings'];

/** 吹哨报到: which departments were called, which came, what it led to. */
export const whistleTable = defineTable({
  name: 'whistle',
  columns: {
    caseId: uuid,
    whistleId: uuid,
    departments: texts(),
    meetingAt: instant,
    question: json<Personal>(),
    blownAt: instant,
    reportedIn: json<readonly ReportedIn[]>(),
    closedAt: nullable(instant),
    ratings: nullable(json<Ratings>()),
  },
  key: ['caseId', 'whistleId'],
  indexes: [{ name: 'whistle_open', on: '(meeting_at) WHERE closed_at IS NULL' }],
});
export type WhistleRow = Row<typeof whistleTable>;
