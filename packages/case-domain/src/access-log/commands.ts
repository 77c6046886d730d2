import type { Instant } from '@linli/kernel';
import type { ExportLevel, ExportPurpose, PrintedDocumentKind, RevealPurpose } from './events.js';

/** Whoever is shown masked personal data in clear says what for. */
export interface RevealPersonal {
  readonly type: 'RevealPersonal';
  readonly revealId: string;
  readonly caseId: string;
  readonly purpose: RevealPurpose;
  readonly note?: string;
  readonly fields: readonly string[];
  readonly personRef?: string;
}

/** A case leaves the system as a file, for a purpose. */
export interface RecordExport {
  readonly type: 'RecordExport';
  readonly exportId: string;
  readonly caseId: string;
  readonly level: ExportLevel;
  readonly purpose: ExportPurpose;
  readonly note?: string;
}

/** A document with names in clear was made of a case. */
export interface RecordPrint {
  readonly type: 'RecordPrint';
  readonly printId: string;
  readonly caseId: string;
  readonly document: PrintedDocumentKind;
  /** The agreement, notice or session it is about. */
  readonly documentId: string;
  readonly fields: readonly string[];
}

/** A restricted case was opened within an hour. */
export interface RecordSight {
  readonly type: 'RecordSight';
  readonly caseId: string;
  readonly hour: Instant;
}

export type AccessCommand = RevealPersonal | RecordExport | RecordPrint | RecordSight;
