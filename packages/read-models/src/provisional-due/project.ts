import { type CountedClock, caseEvents, type Due, isCounted } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { provisionalDueTable } from './table.js';

type Provisional = Draft<typeof provisionalDueTable>;
type Stream = { readonly stream: string };

/** A row only for what is provisional, so that the table stays as small as the turn of the year makes it. */
export const provisionalDueView = defineView<typeof provisionalDueTable, typeof caseEvents>({
  table: provisionalDueTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseAccepted: (rows, event) => starts(rows, event, 'resolution', event.data.due),
    CaseReopened: (rows, event) => [
      ...starts(rows, event, 'resolution', event.data.due),
      ...stops(rows, 'reopen_window'),
    ],
    Dispatched: (rows, event) =>
      starts(rows, event, 'objection_window', event.data.objectionWindow, event.data.dispatchId),
    Signed: (rows, { data }) => stops(rows, 'objection_window', data.dispatchId),
    DeemedSigned: (rows, { data }) => stops(rows, 'objection_window', data.dispatchId),
    PartyConsented: (rows, event) =>
      event.data.mediationDue
        ? starts(rows, event, 'mediation', event.data.mediationDue, event.data.mediationId)
        : [],
    MediationExtended: (rows, event) =>
      starts(rows, event, 'mediation', event.data.due, event.data.mediationId),
    MediationTerminated: (rows, { data }) => stops(rows, 'mediation', data.mediationId),
    AgreementEffective: (rows, event) => [
      ...starts(rows, event, 'joint_application', event.data.confirmationDue, event.data.agreementId),
      // At most one mediation of a case is open: it is the one that is settled.
      ...stops(rows, 'mediation'),
      ...(event.data.leadsTo === 'HANDLING' ? [] : stops(rows, 'resolution')),
    ],
    AdvisoryIssued: (rows, event) => [
      ...starts(rows, event, 'advisory', event.data.due, event.data.noticeId),
      ...starts(rows, event, 'recheck', event.data.recheckDue, event.data.noticeId),
    ],
    OrderIssued: (rows, event) => starts(rows, event, 'recheck', event.data.recheckDue, event.data.noticeId),
    Rechecked: (rows, { data }) => [
      ...stops(rows, 'recheck', data.noticeId),
      ...(data.leadsTo === 'RECTIFYING' ? [] : stops(rows, 'advisory', data.noticeId)),
      ...(data.leadsTo === 'RESOLVED' ? stops(rows, 'resolution') : []),
    ],
    ResolvedOnSpot: (rows) => stops(rows, 'resolution'),
    CaseResolved: (rows, event) => [
      ...stops(rows, 'resolution'),
      ...starts(rows, event, 'verification', event.data.verificationDue),
    ],
    // It is worked on again, by the clock it had.
    VerificationFailed: (rows) => [...stops(rows, 'verification'), ...turned(rows, true, 'resolution')],
    Verified: (rows, event) => [
      ...stops(rows, 'verification'),
      ...(event.data.reopenWindow ? starts(rows, event, 'reopen_window', event.data.reopenWindow) : []),
    ],
    DueRecomputed: (rows, event) => {
      const { clock, due, of } = event.data;
      return isCounted(clock) ? starts(rows, event, clock, due, of) : [];
    },
  },
});

function starts(
  rows: Rows<Provisional>,
  event: Stream,
  clock: CountedClock,
  { at: dueAt, provisional }: Due,
  belongsTo = '',
): Provisional[] {
  const isKept = provisional || rows.has(`${clock} ${belongsTo}`);
  return isKept ? [{ caseId: idOf(event), clock, belongsTo, dueAt, provisional, running: true }] : [];
}

function stops(rows: Rows<Provisional>, clock: CountedClock, belongsTo?: string): Provisional[] {
  return turned(rows, false, clock, belongsTo);
}

/** One clock, or all of its kind. */
function turned(
  rows: Rows<Provisional>,
  running: boolean,
  clock: CountedClock,
  belongsTo?: string,
): Provisional[] {
  return [...rows.values()]
    .filter((row) => row.running !== running && row.clock === clock)
    .filter((row) => belongsTo === undefined || row.belongsTo === belongsTo)
    .map((row) => ({ ...row, running }));
}
