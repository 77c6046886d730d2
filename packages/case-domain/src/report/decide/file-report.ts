import { demand } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { demandCleanPlace } from '../../policies/demand-clean-place.js';
import type { FileReport } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';
import { triageDue } from '../triage-due.js';

/** 1: what somebody said is on record, once. */
export function fileReport(command: FileReport, state: ReportState, facts: Facts): ReportEvent[] {
  if (state.stage !== 'NONE') return [];
  const { type: _, photoHashes, ...given } = command;
  const { typeCode } = given;
  demand(typeCode === undefined || facts.catalogue.inForce(typeCode, facts.at), 'CASE_TYPE_UNKNOWN', {
    typeCode: typeCode ?? '',
  });
  demandCleanPlace(given.place);
  const due = triageDue(command, facts);
  return [
    {
      type: 'ReportFiled',
      data: { ...given, photoHashes: [...photoHashes], ...(due && { triageDue: due }) },
    },
  ];
}
