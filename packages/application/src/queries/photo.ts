import { type Caller, maskingFor } from '@linli/access';
import { demand, refuse } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';
import type { LookingParts, Parts } from '../parts.js';
import { type PhotoOf, pictureOf, streamOf } from '../photos/photo-names.js';
import { photoStoreOf } from '../photos/photo-store.js';
import { readReport } from '../read-report.js';
import { lookIntoCase } from './look-into-case.js';

/** A photo of a report, for whoever may read the report. @throws Rejection REPORT_UNKNOWN, PHOTO_NOT_HERE */
export async function photoOfReport(parts: Parts, caller: Caller, photo: PhotoOf): Promise<Uint8Array> {
  const { state, subject } = await readReport(parts.store, photo.reportId);
  demandMayDo(caller, 'ViewReport', subject);
  demand(state.stage !== 'NONE', 'REPORT_UNKNOWN');
  demand(state.photosReceived.includes(photo.hash), 'PHOTO_NOT_HERE');
  demandReads(maskingFor(caller, subject, state.confidentialReporter));
  return await picture(parts, photo);
}

/** A photo of a report of a case, for whoever reads that report there. @throws Rejection CASE_UNKNOWN, PHOTO_NOT_HERE */
export async function photoOfCase(
  parts: LookingParts,
  caller: Caller,
  { caseId, ...photo }: PhotoOf & { readonly caseId: string },
): Promise<Uint8Array> {
  const { file, subject } = await lookIntoCase(parts, caller, 'ViewCase', caseId);
  demand(photo.reportId in file.reports, 'PHOTO_NOT_HERE');
  const { state } = await readReport(parts.store, photo.reportId);
  demand(state.stage !== 'NONE', 'REPORT_UNKNOWN');
  demand(state.photosReceived.includes(photo.hash), 'PHOTO_NOT_HERE');
  demandReads(maskingFor(caller, subject, state.confidentialReporter));
  return await picture(parts, photo);
}

/** A photo says what the report says: it is shown to whoever reads that in clear. */
function demandReads(masking: ReturnType<typeof maskingFor>): void {
  demand(masking['report.text'] === 'clear', 'PHOTO_NOT_HERE');
}

async function picture(parts: Parts, photo: PhotoOf): Promise<Uint8Array> {
  const { photos, vault } = photoStoreOf(parts);
  const name = pictureOf(photo);
  const sealed = (await photos.get(name)) ?? refuse('PHOTO_NOT_HERE');
  // Without a key the picture is gone for good, as is everything else of the report.
  return (await vault.openBytes(sealed, { stream: streamOf(photo), of: name })) ?? refuse('PHOTO_NOT_HERE');
}
