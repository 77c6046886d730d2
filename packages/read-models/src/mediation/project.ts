import { caseEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { mediationTable } from './table.js';

type Mediation = Draft<typeof mediationTable>;

export const mediationView = defineView<typeof mediationTable, typeof caseEvents>({
  table: mediationTable,
  generation: 2,
  category: 'case',
  events: caseEvents,
  handlers: {
    MediationProposed: (_, event) => [
      {
        caseId: idOf(event),
        mediationId: event.data.mediationId,
        origin: event.data.origin,
        matter: event.data.matter,
        parties: event.data.parties,
        confirmable: event.data.confirmable,
        proposedAt: event.meta.recordedAt,
        runningSince: null,
        dueAt: null,
        refusedBy: [],
        mediatorId: null,
        firstSessionAt: null,
        agreements: [],
        endedAt: null,
        outcome: null,
      },
    ],
    PartyConsented: (rows, { data, meta }) =>
      change(rows, data, ({ refusedBy }) => ({
        refusedBy: refusedBy.filter((party) => party !== data.partyId),
        ...(data.mediationDue ? { runningSince: meta.recordedAt, dueAt: data.mediationDue.at } : {}),
      })),
    PartyRefused: (rows, { data }) =>
      change(rows, data, ({ refusedBy }) => ({ refusedBy: [...new Set([...refusedBy, data.partyId])] })),
    MediatorAppointed: (rows, { data }) => change(rows, data, () => ({ mediatorId: data.mediatorId })),
    MediatorReplaced: (rows, { data }) => change(rows, data, () => ({ mediatorId: data.replacedBy })),
    SessionHeld: (rows, { data }) =>
      change(rows, data, ({ firstSessionAt }) => ({ firstSessionAt: firstSessionAt ?? data.heldAt })),
    MediationExtended: (rows, { data }) => change(rows, data, () => ({ dueAt: data.due.at })),
    DueRecomputed: (rows, { data: { clock, of = '', due } }) =>
      clock === 'mediation' ? change(rows, { mediationId: of }, () => ({ dueAt: due.at })) : [],
    AgreementReached: (rows, { data }) =>
      change(rows, data, ({ agreements }) => ({ agreements: [...agreements, data.agreementId] })),
    AgreementEffective: (rows, { data, meta }) =>
      [...rows.values()]
        .filter(({ agreements }) => agreements.includes(data.agreementId))
        .map((row) => ({
          ...row,
          endedAt: row.endedAt ?? meta.recordedAt,
          outcome: row.outcome ?? 'agreement',
        })),
    MediationTerminated: (rows, { data, meta }) =>
      change(rows, data, ({ endedAt, outcome }) => ({
        endedAt: endedAt ?? meta.recordedAt,
        outcome: outcome ?? data.ground,
      })),
  },
});

function change(
  rows: Rows<Mediation>,
  { mediationId }: { readonly mediationId: string },
  changes: (row: Mediation) => Partial<Mediation>,
): Mediation[] {
  const row = rows.get(mediationId);
  return row ? [{ ...row, ...changes(row) }] : [];
}
