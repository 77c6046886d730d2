import { integer, text, uuid, uuids } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** The cases of a sample, and how far each is: whoever answers for a case finds the audits it was drawn in. */
export const auditCaseTable = defineTable({
  name: 'audit_case',
  columns: {
    auditId: uuid,
    caseId: uuid,
    stratum: text(),
    findings: integer,
    /** Findings that say something was wrong and that nobody has answered. */
    unanswered: uuids(),
  },
  key: ['auditId', 'caseId'],
  indexes: [{ name: 'audit_case_by_case', on: '(case_id)' }],
});
export type AuditCaseRow = Row<typeof auditCaseTable>;
