import type { Caller } from '@linli/access';
import type { ProductStore } from '@linli/event-store';
import type { Clock } from '@linli/kernel';
import type { Blobs } from '@linli/photos';
import type { ReadModels } from '@linli/read-models';
import type { Vault } from '@linli/vault';
import type { WebhookOffice } from './webhook-office.js';

/** How the events of a stream compare with what was signed. */
export interface StreamExamined {
  readonly events: number;
  readonly verified: number;
  readonly unsigned: number;
  readonly fault?: { readonly revision: number; readonly kind: 'changed' | 'added' | 'missing' };
}

/** Events with the proof that they stand in the log under a signed head. */
interface StreamProved {
  readonly head: object;
  readonly earlier: readonly object[];
  readonly events: readonly object[];
}

/** What the ledger knows of the log. */
export interface Evidence {
  /** Compares a stream, as it is stored now, with what was signed. */
  examine(stream: string): Promise<StreamExamined>;
  /**
   * Proves a stream as it is stored now.
   *
   * @param wish `content`: with what is stored, sealed; `earlier`: sizes of heads kept elsewhere, which it is to continue
   */
  prove(
    stream: string,
    wish: { readonly content: boolean; readonly earlier: readonly number[] },
  ): Promise<StreamProved>;
  /** Signs a manifest. */
  vouch<Manifest extends object>(manifest: Manifest): Manifest & { readonly signature: string };
  /** What others need to check an export, and to keep elsewhere. */
  published(part: PublishedPart): Promise<string>;
}

/** The stand-alone verifier, the public key it needs, the heads signed so far. */
export type PublishedPart = 'verify-case.mjs' | 'public-key.pem' | 'heads.jsonl';

/** Puts on record that somebody opens a restricted case. */
export type NoteSight = (caller: Caller, caseId: string) => Promise<void>;

/** What the use cases work with. */
export interface Parts {
  readonly store: Pick<ProductStore, 'readStream' | 'append' | 'readAll' | 'end' | 'behind'>;
  readonly vault: Pick<Vault, 'open' | 'destroyKey' | 'sweep' | 'sealBytes' | 'openBytes'>;
  /** Where photos are kept; absent in a process that neither takes nor shows any. */
  readonly photos?: Blobs | undefined;
  readonly readModels: ReadModels;
  readonly clock: Clock;
  /** What the ledger knows; absent where none is open. */
  readonly evidence?: Evidence | undefined;
  /** The machinery of webhooks; absent in a process that neither serves nor tells others. */
  readonly webhooks?: WebhookOffice | undefined;
}

/** What queries work with that show something of one case. */
export interface LookingParts extends Parts {
  readonly noteSight: NoteSight;
}
