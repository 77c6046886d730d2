import { createHash, randomBytes } from 'node:crypto';

/** So that a token is recognised as one, by people and by scanners for leaked secrets. */
export const BEARER_PREFIX = 'linli_';

/** A new secret of 256 random bits, shown once. Only its hash is kept. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored and looked up of a secret. A fast hash does: 256 random bits cannot be guessed. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
