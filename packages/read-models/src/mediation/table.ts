import type { CaseEvent } from '@linli/case-domain';
import type { DomainEvent, Personal } from '@linli/kernel';
import { flag, instant, json, nullable, text, uuid, uuids } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

type Proposed = Extract<CaseEvent, DomainEvent<'MediationProposed'>>['data'];
type Ground = Extract<CaseEvent, DomainEvent<'MediationTerminated'>>['data']['ground'];

/** Mediations: who leads them, how far they are, how they ended. */
export const mediationTable = defineTable({
  name: 'mediation',
  columns: {
    caseId: uuid,
    mediationId: uuid,
    origin: text<Proposed['origin']>(),
    matter: json<Personal>(),
    parties: json<Proposed['parties']>(),
    confirmable: flag,
    proposedAt: instant,
    /** All parties consented: from here it runs, until `dueAt`. */
    runningSince: nullable(instant),
    dueAt: nullable(instant),
    /** Parties whose latest word is a refusal. */
    refusedBy: uuids(),
    mediatorId: nullable(uuid),
    firstSessionAt: nullable(instant),
    agreements: uuids(),
    /** First effective agreement or termination. */
    endedAt: nullable(instant),
    outcome: nullable(text<'agreement' | Ground>()),
  },
  key: ['caseId', 'mediationId'],
  indexes: [
    { name: 'mediation_by_end', on: '(ended_at)' },
    { name: 'mediation_of_mediator', on: '(mediator_id)' },
  ],
});
export type MediationRow = Row<typeof mediationTable>;
