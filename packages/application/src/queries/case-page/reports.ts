import { type Caller, maskingFor, type Subject } from '@linli/access';
import type { ReportRow } from '@linli/read-models';
import { personalFieldOf } from '../../personal/personal-field-of.js';
import { veil } from '../../personal/veil.js';

/** A report veiled by its own reporter's wish to be known or not. */
export function veilReport(caller: Caller, subject: Subject, row: ReportRow) {
  const { reportId, filedAt, channel, text, confidentialReporter, photoHashes } = row;
  const masking = maskingFor(caller, subject, confidentialReporter);
  const reporter = row.reporter && {
    ...row.reporter,
    // The reference alone would tell that two confidential reports come from the same person.
    personRef: masking['reporter.name'] === 'hidden' ? undefined : row.reporter.personRef,
  };
  const shown = { text, ...(reporter && { reporter }) };
  return {
    reportId,
    filedAt,
    channel,
    confidentialReporter,
    photoHashes,
    ...veil(shown, (path) => {
      const field = personalFieldOf('ReportFiled', path);
      return { field, showing: masking[field] };
    }),
  };
}
