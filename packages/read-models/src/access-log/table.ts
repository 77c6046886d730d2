import type { ExportPurpose, PrintedDocumentKind, RevealPurpose } from '@linli/case-domain';
import type { Personal, Role } from '@linli/kernel';
import { instant, json, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type AccessKind = 'REVEAL' | 'EXPORT' | 'PRINT' | 'SEEN';

/** Who saw which kinds of personal data, opened a restricted case, or took a case out, when and what for (I33). */
export const accessLogTable = defineTable({
  name: 'access_log',
  columns: {
    /** Day and account: what follows `access-` in the name of the stream. */
    accountDay: text(),
    accessId: uuid,
    kind: text<AccessKind>(),
    caseId: uuid,
    accountId: text(),
    role: text<Role>(),
    orgCode: text(),
    accessedAt: instant,
    purpose: nullable(text<RevealPurpose | ExportPurpose>()),
    note: nullable(json<Personal>()),
    fields: texts(),
    personRef: nullable(uuid),
    /** What was printed. */
    document: nullable(text<PrintedDocumentKind>()),
  },
  key: ['accountDay', 'accessId'],
  indexes: [
    { name: 'access_log_by_time', on: '(accessed_at, access_id)' },
    { name: 'access_log_by_case', on: '(case_id, accessed_at)' },
    { name: 'access_log_by_account', on: '(account_id, accessed_at)' },
  ],
});
export type AccessLogRow = Row<typeof accessLogTable>;
