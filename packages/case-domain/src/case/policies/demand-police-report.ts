import { demand } from '@linli/kernel';
import type { CaseType } from '../../catalogue/catalogue.js';
import type { Facts } from '../../facts.js';
import type { Evidence } from '../../vocabulary.js';
import { hasDependentVictim } from '../protection/state.js';
import type { CaseFile } from '../state.js';
import { isReportedToPolice } from './evidence-minimum.js';
import { typeOf } from './type-of.js';

/** (Suspected) domestic violence 家庭暴力. */
export const isViolence = (typeCode: string): boolean => typeCode === 'JF04';

/**
 * Where the police must be told they have been, whatever the outcome; of violence it is on record who was hurt and what
 * that person wants, and whoever cannot speak for himself is spoken for (反家庭暴力法 14, I35).
 */
export function demandPoliceReport(type: CaseType, file: CaseFile, evidence: readonly Evidence[]): void {
  demand(isVictimKnown(file), 'VICTIM_NOT_RECORDED');
  demand(isPoliceReportDone(type, file, evidence), 'POLICE_REPORT_MISSING', { typeCode: type.code });
}

/**
 * Whether nothing stands against a case's being resolved by what was done alone: by an agreement, by its performance,
 * by a recheck. Where the police must still be told it goes back to handling, so that somebody tells them (I35).
 */
export function isPoliceReportOnFile(file: CaseFile, facts: Facts): boolean {
  return isVictimKnown(file) && isPoliceReportDone(typeOf(file, facts), file, []);
}

function isVictimKnown({ protection, typeCode }: CaseFile): boolean {
  return !isViolence(typeCode) || Object.keys(protection.victims).length > 0;
}

function isPoliceReportDone(type: CaseType, file: CaseFile, evidence: readonly Evidence[]): boolean {
  const isMandatory =
    type.policeReport === 'mandatory' || (isViolence(type.code) && hasDependentVictim(file.protection));
  return !isMandatory || isReportedToPolice(file, evidence);
}
