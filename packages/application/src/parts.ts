import type { ProductStore } from '@linli/event-store';
import type { Clock } from '@linli/kernel';
import type { ReadModels } from '@linli/read-models';
import type { Vault } from '@linli/vault';

/** What the use cases work with. */
export interface Parts {
  readonly store: Pick<ProductStore, 'readStream' | 'append' | 'readAll' | 'end'>;
  readonly vault: Pick<Vault, 'open' | 'destroyKey'>;
  readonly readModels: ReadModels;
  readonly clock: Clock;
}
