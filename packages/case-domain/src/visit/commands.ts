import type { Instant } from '@linli/kernel';
import type { Place } from '../vocabulary.js';
import type { VisitGroup, VisitMode } from './events.js';

export interface EnrolForVisits {
  readonly type: 'EnrolForVisits';
  readonly personRef: string;
  readonly place: Place;
  readonly group: VisitGroup;
  readonly note?: string;
}

export interface RecordVisit {
  readonly type: 'RecordVisit';
  readonly visitId: string;
  readonly mode: VisitMode;
  readonly found: 'well' | 'needs_help';
  readonly note?: string;
}

export interface RecordVisitMissed {
  readonly type: 'RecordVisitMissed';
  readonly visitId: string;
  readonly note?: string;
  /** What the report is called that is filed where this is the second time in a row. */
  readonly reportId: string;
}

export interface ReportVisitChange {
  readonly type: 'ReportVisitChange';
  readonly note: string;
}

export interface ChangeVisitGroup {
  readonly type: 'ChangeVisitGroup';
  readonly group: VisitGroup;
  readonly reason: string;
}

export interface EndVisits {
  readonly type: 'EndVisits';
  readonly reason: string;
}

/** By the system's clock. */
export interface RecordVisitOverdue {
  readonly type: 'RecordVisitOverdue';
  readonly dueAt: Instant;
}

export type VisitCommand =
  | EnrolForVisits
  | RecordVisit
  | RecordVisitMissed
  | ReportVisitChange
  | ChangeVisitGroup
  | EndVisits
  | RecordVisitOverdue;
