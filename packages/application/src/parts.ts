import type { ProductStore } from '@linli/event-store';
import type { Clock } from '@linli/kernel';
import type { Blobs } from '@linli/photos';
import type { ReadModels } from '@linli/read-models';
import type { Vault } from '@linli/vault';

/** How the events of a stream compare with what was signed. */
export interface StreamExamined {
  readonly events: number;
  readonly verified: number;
  readonly unsigned: number;
  readonly fault?: { readonly revision: number; readonly kind: 'changed' | 'added' | 'missing' };
}

/** What the use cases work with. */
export interface Parts {
  readonly store: Pick<ProductStore, 'readStream' | 'append' | 'readAll' | 'end'>;
  readonly vault: Pick<Vault, 'open' | 'destroyKey' | 'sealBytes' | 'openBytes'>;
  /** Where photos are kept; absent in a process that neither takes nor shows any. */
  readonly photos?: Blobs | undefined;
  readonly readModels: ReadModels;
  readonly clock: Clock;
  /** Compares a stream with what the ledger signed; absent where no ledger is open. */
  readonly examine?: ((stream: string) => Promise<StreamExamined>) | undefined;
}
