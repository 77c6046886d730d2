export type { AdvisoryContent } from './advisory.js';
export type { AgreementContent } from './agreement.js';
export type { MinutesContent } from './minutes.js';
export type { BasisOfNotice, ServiceOfNotice } from './notice.js';
export type { OrderContent } from './order.js';
export { type Content, type PrintedDocument, printDocument } from './print-document.js';
