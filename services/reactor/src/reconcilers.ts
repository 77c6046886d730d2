import type { Application } from '@linli/application';

/**
 * Unfinished business that is finished from time to time: what changes two streams and was cut off in between, what is
 * to be computed anew. Each is safe to run at any moment, by several processes. A new one is a line here.
 */
export const reconcilers = {
  settleStrandedReports: (application) => application.settleStrandedReports(),
  settleJoins: (application) => application.settleJoins(),
  settleChildren: (application) => application.settleChildren(),
  settleErasures: (application) => application.settleErasures(),
  settleReorganisations: (application) => application.settleReorganisations(),
  settleMissedVisits: (application) => application.settleMissedVisits(),
  recomputeProvisionalDues: (application) => application.recomputeProvisionalDues(),
} satisfies Record<string, (application: Reconciling) => Promise<unknown>>;

/** The use cases the reconcilers are. */
export type Reconciling = Pick<
  Application,
  | 'settleStrandedReports'
  | 'settleJoins'
  | 'settleChildren'
  | 'settleErasures'
  | 'settleReorganisations'
  | 'settleMissedVisits'
  | 'recomputeProvisionalDues'
>;
