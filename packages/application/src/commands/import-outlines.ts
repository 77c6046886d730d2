import { createHash } from 'node:crypto';
import type { Caller } from '@linli/access';
import type { CommandRequest } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import { checkOutlines, type OutlineFile } from '../outlines/check-outlines.js';
import { type OutlineFinding, OutlinesRefused } from '../outlines/finding.js';
import { knownGrids } from '../outlines/known-grids.js';
import type { Parts } from '../parts.js';
import type { Receipt } from '../receipt.js';
import { manageArea } from './organisation.js';

/** What a check of a file came to. */
export interface OutlineCheck {
  readonly findings: readonly OutlineFinding[];
  /** Outlines that would be taken over. */
  readonly outlines: number;
}

/** Looks a file of outlines through without taking anything over. */
export async function checkOutlineFile(
  parts: Parts,
  caller: Caller,
  file: OutlineFile,
): Promise<OutlineCheck> {
  demandMayDo(caller, 'OutlineGrid');
  const { findings, outlines } = await checkOutlines(file, await knownGrids(parts));
  return { findings, outlines: outlines.length };
}

/**
 * Takes a file of outlines over, all of it or nothing: each grid is a command of its own, so the same request completes
 * what was cut off.
 * @throws OutlinesRefused with everything that stands in the way
 */
export async function importOutlines(
  parts: Parts,
  caller: Caller,
  { importId, from, ...file }: OutlineFile & { readonly importId: string; readonly from: string },
  request: CommandRequest,
): Promise<Receipt> {
  demandMayDo(caller, 'OutlineGrid');
  const { findings, outlines } = await checkOutlines(file, await knownGrids(parts));
  const refused = findings.filter(({ severity }) => severity === 'refused');
  let last: Receipt | undefined;
  if (refused.length === 0) {
    for (const { code, outline } of outlines) {
      const command = { type: 'OutlineGrid' as const, outline, datum: file.datum, from, importId };
      // Another file under the same import is another command.
      const hash = createHash('sha256').update(JSON.stringify(command)).digest('hex');
      const key = `${request.key}/${code} ${hash}`;
      last = await manageArea(parts, caller, code, command, { ...request, key });
    }
  }
  if (last === undefined) throw new OutlinesRefused(refused);
  return last;
}
