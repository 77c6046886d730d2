import type { Vault } from './create-vault.js';

/** Keeps secrets that have to be had back in clear: each opens for whom it was sealed for, and for nobody else. */
export interface SecretBox {
  readonly seal: (secret: string, id: string) => Promise<Uint8Array>;
  /** Undefined when its key is gone. */
  readonly open: (sealed: Uint8Array, id: string) => Promise<string | undefined>;
}

/**
 * Secrets of one kind, each under a data key of whom it belongs to: they follow when the key-encryption key changes.
 *
 * @param whose what has such a secret, as streams are named
 * @param of what the secret is: it opens as nothing else
 */
export function secretBoxIn(
  vault: Pick<Vault, 'sealBytes' | 'openBytes'>,
  whose: 'account' | 'webhook',
  of: string,
): SecretBox {
  const belongingTo = (id: string) => ({ stream: `${whose}-${id}`, of });
  return {
    seal: (secret, id) => vault.sealBytes(Buffer.from(secret), belongingTo(id)),
    async open(sealed, id) {
      const secret = await vault.openBytes(sealed, belongingTo(id));
      return secret && Buffer.from(secret).toString('utf8');
    },
  };
}
