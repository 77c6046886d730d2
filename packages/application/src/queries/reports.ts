import { type Caller, maskingFor, type Subject } from '@linli/access';
import { refuse } from '@linli/kernel';
import type { PageRequest, PendingGroup, ReportRow, ReportStatus } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { unveil, Veiled } from '../personal/veil.js';
import { veilReport } from '../personal/veil-report.js';
import { areaSubject } from './area-subject.js';
import { scopeFor } from './scope-for.js';

/** Which reports. */
export interface ReportListInput extends PageRequest {
  readonly area?: string;
  readonly statuses?: readonly ReportStatus[];
}

/** The reports of an area, oldest first. */
export async function reportList(parts: Parts, caller: Caller, { area, ...request }: ReportListInput) {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  const scope = scopeFor(caller, 'ViewPendingReports', { areaPath });
  const { items, ...rest } = await parts.readModels.reportList({ scope, areaCode, ...request });
  return {
    items: await unveil(
      parts.vault,
      items.map((row) => veilRow(caller, row)),
    ),
    ...rest,
  };
}

/** One report, and the number its reporter can be told: of the case where the matter goes on now (I10). */
export async function reportPage(parts: Parts, caller: Caller, reportId: string) {
  const row = (await parts.readModels.reportById(reportId)) ?? refuse('REPORT_UNKNOWN');
  demandMayDo(caller, 'ViewReport', subjectOf(row));
  const current = row.caseId === null ? undefined : await parts.readModels.currentCase(row.caseId);
  return await unveil(parts.vault, { ...veilRow(caller, row), ...(current && { currentCase: current }) });
}

/** What waits for a decision, grouped by place and type, with open cases it could belong to. */
export async function pendingReports(
  parts: Parts,
  caller: Caller,
  area?: string,
): Promise<readonly PendingGroup[]> {
  const { areaPath, areaCode } = await areaSubject(parts, caller, area);
  const scope = scopeFor(caller, 'ViewPendingReports', { areaPath });
  return await parts.readModels.pendingGroups({ scope, areaCode });
}

function veilRow(caller: Caller, row: ReportRow) {
  const { text, reporter, reply, place, filedBy: _by, sourceSystem: _system, ...listed } = row;
  const { sourceKey: _key, position: _position, ...shown } = listed;
  const masking = maskingFor(caller, subjectOf(row), row.confidentialReporter);
  return {
    ...shown,
    ...veilReport(masking, { text, reporter }),
    ...(place.address !== undefined && {
      address: new Veiled(place.address, 'place.address', masking['place.address']),
    }),
    ...(reply !== null && { reply: new Veiled(reply, 'handling.text', masking['handling.text']) }),
  };
}

function subjectOf({ areaPath, filedBy }: ReportRow): Subject {
  return { areaPath, recordedBy: filedBy };
}
