import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { confirmationTable } from './table.js';

type Confirmation = Draft<typeof confirmationTable>;

export const confirmationView = defineView<typeof confirmationTable, typeof caseEvents>({
  table: confirmationTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    AgreementEffective: (_, event) => [
      {
        caseId: idOf(event),
        agreementId: event.data.agreementId,
        effectiveAt: event.data.effectiveAt,
        dueAt: event.data.confirmationDue.at,
        confirmationId: null,
        appliedAt: null,
        result: null,
        decidedAt: null,
      },
    ],
    ConfirmationApplied: (rows, { data }) =>
      [...rows.values()]
        .filter(({ agreementId }) => agreementId === data.agreementId)
        .map((row) => ({ ...row, confirmationId: data.confirmationId, appliedAt: data.appliedAt })),
    CourtRefused: (rows, { data }) =>
      decided(rows, data.confirmationId, { result: 'refused', decidedAt: data.refusedAt }),
    AgreementConfirmed: (rows, { data }) =>
      decided(rows, data.confirmationId, { result: 'confirmed', decidedAt: data.decidedAt }),
    AgreementNotConfirmed: (rows, { data }) =>
      decided(rows, data.confirmationId, { result: 'not_confirmed', decidedAt: data.decidedAt }),
    DueRecomputed: (rows, { data }) =>
      data.clock === 'joint_application'
        ? [...rows.values()]
            .filter(({ agreementId }) => agreementId === data.of)
            .map((row) => ({ ...row, dueAt: data.due.at }))
        : [],
  },
});

function decided(
  rows: Rows<Confirmation>,
  confirmationId: string,
  decision: Pick<Confirmation, 'result' | 'decidedAt'>,
): Confirmation[] {
  return [...rows.values()]
    .filter((row) => row.confirmationId === confirmationId)
    .map((row) => ({ ...row, ...decision }));
}
