import type { CaseEvent, Stage } from '@linli/case-domain';
import type { Happened } from '@linli/kernel';

/** Where a case stands, as far as its stage depends on what came before. Equal to the case's own fold; a test compares. */
export interface Standing {
  readonly stage: Stage;
  /** Obligations of its agreements; absent without an agreement. */
  readonly performance: Performance | null;
}

/** Obligations by agreement, and those of effective agreements that are not settled yet. */
export interface Performance {
  readonly agreed: Readonly<Record<string, readonly string[]>>;
  readonly open: readonly string[];
}

const noPerformance: Performance = { agreed: {}, open: [] };

/** Where an event leaves a case. */
export function standingAfter(before: Standing, event: Happened<CaseEvent>): Standing {
  switch (event.type) {
    case 'AgreementReached': {
      const { agreementId, performedAtOnce, obligations } = event.data;
      const { agreed, open } = before.performance ?? noPerformance;
      const awaited = performedAtOnce ? [] : obligations.map(({ obligationId }) => obligationId);
      return { ...before, performance: { agreed: { ...agreed, [agreementId]: awaited }, open } };
    }
    case 'AgreementEffective': {
      const { agreed, open } = before.performance ?? noPerformance;
      const performance = { agreed, open: [...open, ...(agreed[event.data.agreementId] ?? [])] };
      return { stage: event.data.leadsTo, performance };
    }
    case 'ObligationPerformed':
      return settle(before, event.data, event.data.result !== 'partly');
    case 'ObligationDefaulted':
      return settle(before, event.data, true);
    default: {
      const stage = stageAfter(before.stage, event);
      return stage === before.stage ? before : { ...before, stage };
    }
  }
}

/** With nothing left to perform, PERFORMING is over: the case is resolved, or worked on where something else is open. */
function settle(
  { stage, performance }: Standing,
  { obligationId, settlesCase }: { readonly obligationId: string; readonly settlesCase: boolean },
  settled: boolean,
): Standing {
  const { agreed, open } = performance ?? noPerformance;
  const left = settled ? open.filter((id) => id !== obligationId) : open;
  const over = stage === 'PERFORMING' && left.length === 0 ? 'HANDLING' : stage;
  return { stage: settlesCase ? 'RESOLVED' : over, performance: { agreed, open: left } };
}

function stageAfter(before: Stage, event: Happened<CaseEvent>): Stage {
  switch (event.type) {
    case 'CaseAccepted':
    case 'Escalated':
      return 'ACCEPTED';
    case 'CaseDeclined':
      return 'DECLINED';
    case 'Dispatched':
    case 'DispatchObjected':
      return 'DISPATCHED';
    case 'ObjectionRejected':
      return before === 'DISPATCHED' ? 'HANDLING' : before;
    case 'CaseJoined':
      return 'JOINED';
    case 'CaseUnjoined':
      return event.data.restored;
    case 'Held':
      return 'HELD';
    case 'Resumed':
      return before === 'HELD' ? 'HANDLING' : before;
    case 'Signed':
    case 'DeemedSigned':
    case 'MediationTerminated':
    case 'VerificationFailed':
    case 'CaseReopened':
      return 'HANDLING';
    case 'SiteChecked':
      return before === 'ACCEPTED' ? 'HANDLING' : before;
    case 'AdvisoryIssued':
    case 'OrderIssued':
      return 'RECTIFYING';
    case 'Rechecked':
      return event.data.leadsTo;
    case 'PartyConsented':
      return event.data.mediationDue ? 'MEDIATING' : before;
    case 'ResolvedOnSpot':
    case 'CaseResolved':
    case 'StatutoryRouteGiven':
      return 'RESOLVED';
    case 'Verified':
      return 'CLOSED';
    case 'Archived':
      return 'ARCHIVED';
    case 'CaseWithdrawn':
      return 'WITHDRAWN';
    default:
      return before;
  }
}
