import { demand } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { demandCleanPlace } from '../../policies/demand-clean-place.js';
import type { FileReport } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** Later than this after it occurred, a report is a late entry (补录) and says why (I6). */
const LATE_AFTER_MS = 24 * 3_600_000;

/** 1: what somebody said is on record, once. */
export function fileReport(command: FileReport, state: ReportState, facts: Facts): ReportEvent[] {
  if (state.stage !== 'NONE') return [];
  const { type: _, photoHashes, ...given } = command;
  const { typeCode } = given;
  demand(typeCode === undefined || facts.catalogue.type(typeCode), 'CASE_TYPE_UNKNOWN', {
    typeCode: typeCode ?? '',
  });
  demandCleanPlace(given.place);
  const late = Date.parse(facts.now) - Date.parse(facts.at) > LATE_AFTER_MS;
  demand(!late || given.lateReason !== undefined, 'LATE_REASON_REQUIRED');
  return [{ type: 'ReportFiled', data: { ...given, photoHashes: [...photoHashes] } }];
}
