import type { Facts } from '../../facts.js';
import { isPoliceReportOnFile } from '../policies/demand-police-report.js';
import { openMatters } from '../policies/open-matters.js';
import type { CaseFile } from '../state.js';
import { isOpenObligation } from './agreement-state.js';

/** True when this obligation is the last thing open on a case in performance: its end resolves the case. */
export function settlesCase(file: CaseFile, obligationId: string, facts: Facts): boolean {
  const { [obligationId]: _, ...others } = file.mediation.obligations;
  return (
    file.stage === 'PERFORMING' &&
    !Object.values(others).some(isOpenObligation) &&
    openMatters(file).every((matter) => matter === 'obligation') &&
    isPoliceReportOnFile(file, facts)
  );
}
