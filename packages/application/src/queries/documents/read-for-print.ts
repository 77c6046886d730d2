import { type Caller, type Masking, maskingForPrint, type PrintAction } from '@linli/access';
import type { CaseFile, Directory } from '@linli/case-domain';
import type { Parts } from '../../parts.js';
import { type Unveiled, unveil, type Veil, veil } from '../../personal/veil.js';
import { type VeiledEvent, veilEvents } from '../../personal/veil-event.js';
import { readCase } from '../read-case.js';

/** A case read to make a document of it: its events veiled as printing opens them, and the organisation. */
export interface ReadForPrint {
  readonly file: CaseFile;
  readonly events: readonly VeiledEvent[];
  readonly directory: Directory;
  readonly place: Veil<CaseFile['place']>;
  /** Opens what a document needs, all in one batch. */
  readonly open: <T>(value: T) => Promise<Unveiled<T>>;
}

/**
 * Reads a case on behalf of a caller who may print this kind of document. This is the one place where a right to print
 * opens names.
 *
 * @throws Rejection CASE_UNKNOWN, FORBIDDEN
 */
export async function readForPrint(
  parts: Parts,
  caller: Caller,
  action: PrintAction,
  caseId: string,
): Promise<ReadForPrint> {
  const { file, subject, events } = await readCase(parts, caller, action, caseId);
  const masking: Masking = maskingForPrint(caller, action, subject);
  return {
    file,
    events: veilEvents(caller, subject, events, events, masking),
    directory: await parts.readModels.loadDirectory(),
    place: veil(file.place, () => ({ field: 'place.address', showing: masking['place.address'] })),
    open: async (value) => await unveil(parts.vault, value),
  };
}
