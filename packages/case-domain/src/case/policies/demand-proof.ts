import { demand } from '@linli/kernel';
import type { Evidence } from '../../vocabulary.js';

/** A photo or recording is a file, so it has a hash; everything else says what it is. */
export function demandProof(evidence: readonly Evidence[]): void {
  for (const { evidenceId, kind, hash, note } of evidence) {
    const isFile = kind === 'photo' || kind === 'recording';
    demand(isFile ? hash !== undefined : hash !== undefined || note !== undefined, 'EVIDENCE_EMPTY', {
      evidenceId,
    });
  }
}
