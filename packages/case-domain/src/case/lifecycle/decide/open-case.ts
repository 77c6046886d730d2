import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { demandCleanPlace } from '../../../policies/demand-clean-place.js';
import { forbiddenInClear } from '../../../policies/personal-data-lint.js';
import type { CaseEvent } from '../../events.js';
import { caseNumber } from '../../policies/case-number.js';
import { strictest } from '../../policies/strictest.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { OpenCase } from '../commands.js';

/** 4: a pending report becomes a case. It starts at the level its type starts at. */
export function openCase(command: OpenCase, state: CaseState, facts: Facts): CaseEvent[] {
  const { caseId, title, typeCode, place, urgent, risk, report, linkedTo } = command;
  if (state.stage !== 'NONE') {
    return isSameOpening(command, state) ? [] : refuse('CASE_EXISTS', { caseId });
  }
  const type = facts.catalogue.inForce(typeCode, facts.at) ?? refuse('CASE_TYPE_UNKNOWN', { typeCode });
  const traces = forbiddenInClear(title);
  demand(traces.length === 0, 'TITLE_CARRIES_PERSONAL_DATA', { traces });
  demandCleanPlace(place);
  const confidentiality = strictest(
    type.confidentiality,
    command.confidentiality ?? 'normal',
    report?.confidentialReporter ? 'confidential_reporter' : 'normal',
    command.involvesMinor ? 'restricted' : 'normal',
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
    ...(linkedTo && { linkedTo }),
  };
  return [
    { type: 'CaseOpened', data: opened },
    ...(report ? [{ type: 'ReportAttached' as const, data: report }] : []),
  ];
}

/** For the same report, or as the same part of the same case. */
function isSameOpening({ report, linkedTo }: OpenCase, state: CaseFile): boolean {
  if (!report) return linkedTo !== undefined && state.linkedTo?.caseId === linkedTo.caseId;
  return report.reportId in state.reports || state.detachedReports.includes(report.reportId);
}
