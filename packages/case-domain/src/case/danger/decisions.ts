import { acknowledgeDanger } from './decide/acknowledge-danger.js';
import { reportDanger } from './decide/report-danger.js';

/** How each command about danger is decided. */
export const dangerDecisions = { ReportDanger: reportDanger, AcknowledgeDanger: acknowledgeDanger };
