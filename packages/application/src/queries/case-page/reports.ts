import { type Caller, maskingFor, type Subject } from '@linli/access';
import type { ReportRow } from '@linli/read-models';
import { veilReport } from '../../personal/veil-report.js';

/** A report of the case, veiled by its own reporter's wish to be known or not. */
export function reportOfCase(caller: Caller, subject: Subject, row: ReportRow) {
  const { reportId, filedAt, channel, confidentialReporter, photoHashes, photosReceived } = row;
  const masking = maskingFor(caller, subject, confidentialReporter);
  return {
    reportId,
    filedAt,
    channel,
    confidentialReporter,
    photoHashes,
    photosReceived,
    ...veilReport(masking, row),
  };
}
