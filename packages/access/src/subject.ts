/**
 * What is asked about, as far as access depends on it: a case, a report, or the place of a view. A fact left out counts
 * as not given: nobody is let in by it.
 */
export interface Subject {
  /** Area codes from the top downwards to where it lies. Never compared by prefix: areas are reorganised. */
  readonly areaPath: readonly string[];
  readonly confidentiality?: 'normal' | 'confidential_reporter' | 'restricted';
  readonly stage?: string;
  readonly level?: 'GRID' | 'COMMUNITY' | 'STREET' | 'DISTRICT';
  readonly leadUnit?: string;
  /** Supporting and whistled units; for a view of one unit (a police inbox) that unit. */
  readonly units?: readonly string[];
  /** Police stations the case was handed over to, now or before. */
  readonly handedOverTo?: readonly string[];
  /** Somebody reported danger in this case. */
  readonly dangerReported?: boolean;
  /** Accounts of the mediators appointed to the case; for a diary the account it belongs to. */
  readonly mediators?: readonly string[];
  /** Account that filed the report or opened the case. */
  readonly recordedBy?: string;
}

/** No particular thing: what is asked for belongs to the installation or to the caller. */
export const nothingInParticular: Subject = { areaPath: [] };
