import { demand } from '@linli/kernel';
import type { CaseType } from '../../catalogue/catalogue.js';
import type { Evidence } from '../../vocabulary.js';
import type { CaseFile } from '../state.js';
import { isReportedToPolice } from './evidence-minimum.js';

/** Where the police must be told they have been, whatever the outcome (I35). */
export function demandPoliceReport(type: CaseType, file: CaseFile, evidence: readonly Evidence[]): void {
  const told = type.policeReport !== 'mandatory' || isReportedToPolice(file, evidence);
  demand(told, 'POLICE_REPORT_MISSING', { typeCode: type.code });
}
