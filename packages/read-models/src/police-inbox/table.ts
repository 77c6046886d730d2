import type { Personal } from '@linli/kernel';
import { instant, json, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export const HANDOVER_STATUSES = ['HANDED', 'ACCEPTED', 'RETURNED', 'COMMISSIONED'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** 移送公安: what a police station received, and what it answered. */
export const policeInboxTable = defineTable({
  name: 'police_inbox',
  columns: {
    caseId: uuid,
    handoverId: uuid,
    station: text(),
    status: text<HandoverStatus>(),
    reasonCode: text(),
    reason: json<Personal>(),
    evidence: json<readonly string[]>(),
    handedAt: instant,
    handedBy: text(),
    policeNumber: nullable(text()),
    /** When the police accepted, returned or commissioned: the last answer. */
    answeredAt: nullable(instant),
    returnReason: nullable(json<Personal>()),
    letterNumber: nullable(text()),
  },
  key: ['caseId', 'handoverId'],
  indexes: [{ name: 'police_inbox_by_station', on: '(station, handed_at, handover_id)' }],
});
export type PoliceInboxRow = Row<typeof policeInboxTable>;
