export type { AdvisoryContent } from './advisory.js';
export type { AgreementContent } from './agreement.js';
export {
  type CaseRecord,
  caseRecord,
  manifestOf,
  packed,
  type RecordedStep,
  type Taken,
} from './case-record.js';
export type { MinutesContent } from './minutes.js';
export type { BasisOfNotice, ServiceOfNotice } from './notice.js';
export type { OrderContent } from './order.js';
export { type Content, type PrintedDocument, printDocument } from './print-document.js';
export { figureCasesSheet } from './sheet/figure-cases-sheet.js';
export { figureSheet } from './sheet/figure-sheet.js';
export { type PrintedSheet, printSheet } from './sheet/print-sheet.js';
export type { Sheet, SheetFormat } from './sheet/sheet.js';
