import type { Seal } from '@linli/event-store';
import { Rejection } from '@linli/kernel';
import { KeyDestroyed, type Vault } from '@linli/vault';

/**
 * Seals what is about to be stored. Nothing more can be written down about a person who was erased: that is a lawful no,
 * not a fault.
 */
export function sealWith(vault: Pick<Vault, 'seal'>): Seal {
  return async (data, personalPaths, place) => {
    try {
      return await vault.seal(data, personalPaths, place);
    } catch (error) {
      throw error instanceof KeyDestroyed ? new Rejection('PERSON_ERASED') : error;
    }
  };
}
