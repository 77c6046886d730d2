import { accessEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { defineView, idOf } from '../projection/view.js';
import { accessLogTable } from './table.js';

export const accessLogView = defineView<typeof accessLogTable, typeof accessEvents>({
  table: accessLogTable,
  generation: 3,
  category: 'access',
  events: accessEvents,
  appendOnly: true,
  handlers: {
    PersonalDataRevealed: (_, event) => {
      const { revealId, caseId, purpose, note = null, fields, personRef = null } = event.data;
      const seen = { purpose, note, fields, personRef, document: null };
      return [{ ...who(event), accessId: revealId, kind: 'REVEAL', caseId, ...seen }];
    },
    DocumentPrinted: (_, event) => {
      const { printId, caseId, fields, document } = event.data;
      return [{ ...who(event), accessId: printId, kind: 'PRINT', caseId, ...untold, fields, document }];
    },
    CaseExported: (_, event) => {
      const { exportId, caseId, purpose = null, note = null } = event.data;
      const told = { ...untold, purpose, note, fields: [] };
      return [{ ...who(event), accessId: exportId, kind: 'EXPORT', caseId, ...told }];
    },
    RestrictedCaseSeen: (_, event) => {
      const { caseId } = event.data;
      return [{ ...who(event), accessId: event.eventId, kind: 'SEEN', caseId, ...untold, fields: [] }];
    },
  },
});

/** What a print, an export or a mere look does not tell. */
const untold = { purpose: null, note: null, personRef: null, document: null } as const;

function who(event: Recorded) {
  const { by, recordedAt } = event.meta;
  return {
    accountDay: idOf(event),
    accountId: by.id,
    role: by.role,
    orgCode: by.orgCode,
    accessedAt: recordedAt,
  };
}
