import type { Caller } from '@linli/access';
import { type FileReport, type Place, reportDecider } from '@linli/case-domain';
import { handleCommand } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { type PlaceGiven, resolvePlace } from './resolve-place.js';

/** 登记诉求 as it is asked for: the place by one area code. */
export interface FileReportInput extends Omit<FileReport, 'type' | 'place'> {
  readonly reportId: string;
  readonly place: PlaceGiven;
}

/** 1 登记诉求. The place is resolved to the areas as they stood when it happened. */
export async function fileReport(
  parts: Parts,
  caller: Caller,
  { place: given, ...fields }: FileReportInput,
  request: CommandRequest,
): Promise<Receipt> {
  const { facts } = await prepare(parts, caller, request);
  return await fileReportAt(parts, caller, fields, resolvePlace(facts, given), request);
}

/** 1 登记诉求 at a place that is known already. */
export async function fileReportAt(
  parts: Parts,
  caller: Caller,
  { reportId, ...fields }: Omit<FileReportInput, 'place'>,
  place: Place,
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'FileReport', { areaPath: place.areaPath });
  const command = { type: 'FileReport' as const, place, ...fields };
  return receiptFor(
    reportId,
    await handleCommand({
      store: parts.store,
      decider: reportDecider,
      id: reportId,
      command,
      likelyNew: true,
      ...(await prepare(parts, caller, request)),
    }),
  );
}
