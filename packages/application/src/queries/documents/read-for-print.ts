import { type Caller, type Masking, maskingForPrint, type PrintAction, printedFields } from '@linli/access';
import type { CaseFile, Directory, PrintedDocumentKind } from '@linli/case-domain';
import { v7 as uuidV7 } from 'uuid';
import type { CommandRequest } from '../../command-request.js';
import { recordAccess } from '../../commands/access-log.js';
import type { Parts } from '../../parts.js';
import { type Unveiled, unveil, type Veil, veil } from '../../personal/veil.js';
import { type VeiledEvent, veilEvents } from '../../personal/veil-event.js';
import { readCase } from '../read-case.js';

const KIND: Readonly<Record<PrintAction, PrintedDocumentKind>> = {
  PrintAgreement: 'agreement',
  PrintAdvisory: 'advisory',
  PrintOrder: 'order',
  PrintMinutes: 'minutes',
};

/** What is printed: the agreement, the notice or the session `documentId` of a case. */
export interface Printing {
  readonly action: PrintAction;
  readonly caseId: string;
  readonly documentId: string;
}

/** A case read to make a document of it: its events veiled as printing opens them, and the organisation. */
export interface ReadForPrint {
  readonly file: CaseFile;
  readonly events: readonly VeiledEvent[];
  readonly directory: Directory;
  readonly place: Veil<CaseFile['place']>;
  /** Opens what the document needs, all in one batch, once it is on record who prints it (I33). */
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
  { action, caseId, documentId }: Printing,
  request: Omit<CommandRequest, 'key'>,
): Promise<ReadForPrint> {
  const { file, subject, events } = await readCase(parts, caller, action, caseId);
  const masking: Masking = maskingForPrint(caller, action, subject);
  return {
    file,
    events: veilEvents(caller, subject, events, events, masking),
    directory: await parts.readModels.loadDirectory(),
    place: veil(file.place, () => ({ field: 'place.address', showing: masking['place.address'] })),
    open: async (value) => {
      const fields = printedFields(action);
      const print = { printId: uuidV7(), caseId, document: KIND[action], documentId, fields };
      await recordAccess(parts, caller, { type: 'RecordPrint', ...print }, request);
      return await unveil(parts.vault, value);
    },
  };
}
