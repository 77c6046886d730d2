import type { Masking } from '@linli/access';
import type { ReportRow } from '@linli/read-models';
import { personalFieldOf } from './personal-field-of.js';
import { veil } from './veil.js';

/** What a report says and who said it, veiled by the reporter's own wish to be known or not. */
export function veilReport(masking: Masking, { text, reporter }: Pick<ReportRow, 'text' | 'reporter'>) {
  const known = reporter && {
    ...reporter,
    // The reference alone would tell that two confidential reports come from the same person.
    personRef: masking['reporter.name'] === 'hidden' ? undefined : reporter.personRef,
  };
  return veil({ text, ...(known && { reporter: known }) }, (path) => {
    const field = personalFieldOf('ReportFiled', path);
    return { field, showing: masking[field] };
  });
}
