import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { demandCleanPlace } from '../../../policies/demand-clean-place.js';
import { forbiddenInClear } from '../../../policies/personal-data-lint.js';
import type { CaseEvent } from '../../events.js';
import { caseNumber } from '../../policies/case-number.js';
import { strictest } from '../../policies/strictest.js';
import type { CaseState } from '../../state.js';
import type { OpenCase } from '../commands.js';

/** 4: a pending report becomes a case. It starts at the level its type starts at. */
export function openCase(command: OpenCase, state: CaseState, facts: Facts): CaseEvent[] {
  const { caseId, title, typeCode, place, urgent, risk, report } = command;
  if (state.stage !== 'NONE') {
    const isSame = report.reportId in state.reports || state.detachedReports.includes(report.reportId);
    return isSame ? [] : refuse('CASE_EXISTS', { caseId });
  }
  const type = facts.catalogue.type(typeCode) ?? refuse('CASE_TYPE_UNKNOWN', { typeCode });
  const traces = forbiddenInClear(title);
  demand(traces.length === 0, 'TITLE_CARRIES_PERSONAL_DATA', { traces });
  demandCleanPlace(place);
  const confidentiality = strictest(
    type.confidentiality,
    command.confidentiality ?? 'normal',
    report.confidentialReporter ? 'confidential_reporter' : 'normal',
  );
  const opened = {
    caseNumber: caseNumber(caseId, facts.at, place.areaPath),
    title,
    typeCode,
    typeVersion: type.version,
    place,
    urgent,
    risk,
    level: type.level,
    confidentiality,
  };
  return [
    { type: 'CaseOpened', data: opened },
    { type: 'ReportAttached', data: report },
  ];
}
