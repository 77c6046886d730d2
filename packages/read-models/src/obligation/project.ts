import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { obligationTable } from './table.js';

type Obligation = Draft<typeof obligationTable>;

export const obligationView = defineView<typeof obligationTable, typeof caseEvents>({
  table: obligationTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    AgreementReached: (_, event) =>
      event.data.obligations.map((obligation) => ({
        caseId: idOf(event),
        obligationId: obligation.obligationId,
        agreementId: event.data.agreementId,
        debtor: obligation.debtor,
        creditor: obligation.creditor ?? null,
        content: obligation.content,
        amountFen: obligation.amountFen ?? null,
        dueAt: obligation.dueAt,
        effectiveAt: null,
        result: null,
        performedAt: null,
        settledAt: null,
        reminders: 0,
      })),
    AgreementEffective: (rows, { data }) =>
      [...rows.values()]
        .filter(({ agreementId }) => agreementId === data.agreementId)
        .map((row) => ({ ...row, effectiveAt: data.effectiveAt })),
    ObligationReminded: (rows, { data }) =>
      change(rows, data.obligationId, ({ reminders }) => ({ reminders: reminders + 1 })),
    ObligationPerformed: (rows, { data, meta }) =>
      change(rows, data.obligationId, () => ({
        result: data.result,
        performedAt: data.performedAt,
        settledAt: data.result === 'partly' ? null : meta.recordedAt,
      })),
    ObligationDefaulted: (rows, { data, meta }) =>
      change(rows, data.obligationId, () => ({ result: 'defaulted', settledAt: meta.recordedAt })),
  },
});

function change(
  rows: Rows<Obligation>,
  obligationId: string,
  changes: (row: Obligation) => Partial<Obligation>,
): Obligation[] {
  const row = rows.get(obligationId);
  return row ? [{ ...row, ...changes(row) }] : [];
}
