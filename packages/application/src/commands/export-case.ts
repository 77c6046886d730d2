import type { Caller } from '@linli/access';
import type { CommandRequest } from '../command-request.js';
import type { Parts } from '../parts.js';
import { readCase } from '../queries/read-case.js';
import { type Replayed, replayCase } from '../queries/replay-case.js';
import { recordAccess } from './access-log.js';

/** 导出案卷: a case as its caller may read it, to be taken away. That it was is on record first. */
export async function exportCase(
  parts: Parts,
  caller: Caller,
  { caseId, exportId }: { readonly caseId: string; readonly exportId: string },
  request: Omit<CommandRequest, 'key'>,
): Promise<Replayed> {
  await readCase(parts, caller, 'ExportCase', caseId);
  await recordAccess(parts, caller, { type: 'RecordExport', caseId, exportId }, request);
  return await replayCase(parts, caller, caseId, {});
}
