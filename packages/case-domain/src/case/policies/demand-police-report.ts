import { demand } from '@linli/kernel';
import type { CaseType } from '../../catalogue/catalogue.js';
import type { Facts } from '../../facts.js';
import type { Evidence } from '../../vocabulary.js';
import type { CaseFile } from '../state.js';
import { isReportedToPolice } from './evidence-minimum.js';
import { typeOf } from './type-of.js';

/** Where the police must be told they have been, whatever the outcome (I35). */
export function demandPoliceReport(type: CaseType, file: CaseFile, evidence: readonly Evidence[]): void {
  demand(isPoliceReportDone(type, file, evidence), 'POLICE_REPORT_MISSING', { typeCode: type.code });
}

/**
 * Whether nothing stands against a case's being resolved by what was done alone: by an agreement, by its performance,
 * by a recheck. Where the police must still be told it goes back to handling, so that somebody tells them (I35).
 */
export function isPoliceReportOnFile(file: CaseFile, facts: Facts): boolean {
  return isPoliceReportDone(typeOf(file, facts), file, []);
}

function isPoliceReportDone(type: CaseType, file: CaseFile, evidence: readonly Evidence[]): boolean {
  return type.policeReport !== 'mandatory' || isReportedToPolice(file, evidence);
}
