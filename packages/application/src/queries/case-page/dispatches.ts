import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** Every dispatch of the case and when it was signed for. */
export function dispatchesOf(events: readonly VeiledEvent[]) {
  const signatures = eventsOfType(events, 'Signed', 'DeemedSigned');
  const objections = objectionsOf(events);
  return eventsOfType(events, 'Dispatched').map(({ data }) => {
    const objection = objections.find(({ dispatchId }) => dispatchId === data.dispatchId);
    const signed = signatures.find((signature) => signature.data.dispatchId === data.dispatchId);
    const { dispatchId, leadUnit, supportingUnits, taskDueAt, outsideDutyList, despiteDuties } = data;
    const { at: objectUntil } = data.objectionWindow;
    return {
      dispatchId,
      leadUnit,
      supportingUnits,
      taskDueAt,
      outsideDutyList,
      ...(despiteDuties !== undefined && { despiteDuties }),
      objectUntil,
      ...(signed && { signedAt: signed.meta.occurredAt }),
      ...(objection && { objection }),
    };
  });
}

/** Every objection to a dispatch and its ruling. */
function objectionsOf(events: readonly VeiledEvent[]) {
  const rulings = eventsOfType(events, 'ObjectionUpheld', 'ObjectionRejected');
  return eventsOfType(events, 'DispatchObjected').map(({ data, meta }) => {
    const ruling = rulings.find((ruled) => ruled.data.dispatchId === data.dispatchId);
    return {
      ...data,
      objectedAt: meta.occurredAt,
      ...(ruling && {
        ruling: {
          decision: ruling.type === 'ObjectionUpheld' ? ('upheld' as const) : ('rejected' as const),
          reason: ruling.data.reason,
          at: ruling.meta.occurredAt,
        },
      }),
    };
  });
}

/** Whistles a grid worker proposed, and whether one was blown for each. */
export function whistleProposalsOf(events: readonly VeiledEvent[]) {
  const blown = eventsOfType(events, 'WhistleBlown');
  return eventsOfType(events, 'WhistleProposed').map(({ data, meta }) => {
    const whistle = blown.find((one) => one.data.proposalId === data.proposalId);
    return {
      ...data,
      proposedAt: meta.occurredAt,
      ...(whistle && { whistleId: whistle.data.whistleId }),
    };
  });
}

/** Every whistle of the case with who came and what it brought. */
export function whistlesOf(events: readonly VeiledEvent[]) {
  const arrivals = eventsOfType(events, 'DepartmentReportedIn');
  const closings = eventsOfType(events, 'WhistleClosed');
  return eventsOfType(events, 'WhistleBlown').map(
    ({ data: { whistleId, question, meetingAt, departments } }) => {
      const closed = closings.find(({ data }) => data.whistleId === whistleId);
      return {
        whistleId,
        question,
        meetingAt,
        departments: departments.map((department) => {
          const arrived = arrivals.find(
            ({ data }) => data.whistleId === whistleId && data.department === department,
          );
          const rated = closed?.data.ratings.find((rating) => rating.department === department);
          return {
            department,
            ...(arrived && {
              arrivedAt: arrived.data.arrivedAt,
              representative: arrived.data.representative,
              contribution: arrived.data.contribution,
            }),
            ...(rated && { rating: rated.rating }),
          };
        }),
        ...(closed && { closedAt: closed.meta.occurredAt }),
      };
    },
  );
}
