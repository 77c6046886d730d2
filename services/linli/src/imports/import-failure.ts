import type { RejectionDetails } from '@linli/kernel';

/** The import as a whole cannot go on: a wrong file, not a wrong row. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  constructor(
    readonly code:
      | 'FILE_KIND_UNKNOWN'
      | 'FILE_UNREADABLE'
      | 'FILE_EMPTY'
      | 'COLUMN_MISSING'
      | 'AREA_UNKNOWN'
      | 'MAPPING_INVALID'
      | 'UNIT_UNKNOWN',
    readonly details: RejectionDetails,
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
