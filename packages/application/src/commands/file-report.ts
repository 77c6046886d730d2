import type { Caller } from '@linli/access';
import { type FileReport, reportDecider } from '@linli/case-domain';
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
  { reportId, place: given, ...fields }: FileReportInput,
  request: CommandRequest,
): Promise<Receipt> {
  const prepared = await prepare(parts, caller, request);
  const place = resolvePlace(prepared.facts.directory, given);
  demandMayDo(caller, 'FileReport', { areaPath: place.areaPath });
  const command = {
    type: 'FileReport' as const,
    place,
    ...fields,
  };
  return receiptFor(
    reportId,
    await handleCommand({
      store: parts.store,
      decider: reportDecider,
      id: reportId,
      command,
      likelyNew: true,
      ...prepared,
    }),
  );
}
