import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import type { Instant } from '@linli/kernel';
import { z } from 'zod';

/** Length of the secret an Ed25519 key is made from. */
const SEED_BYTES = 32;
/** PKCS #8 around such a secret (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signed tree head: so many events with this root, at this time. Hashes in hex, the signature in base64. */
export const signedTreeHead = z.object({
  size: z.int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.iso.datetime(),
  keyId: z.string(),
  signature: z.base64(),
});
export type SignedTreeHead = z.infer<typeof signedTreeHead>;
type TreeHead = Omit<SignedTreeHead, 'signature' | 'keyId'>;

/** A manifest with the signature over it. */
export type Vouched<Manifest extends object> = Manifest & {
  readonly keyId: string;
  readonly signature: string;
};

/** Signs tree heads, and knows its own signatures. */
export interface HeadSigner {
  readonly keyId: string;
  /** For whoever wants to check heads elsewhere (SPKI, PEM). */
  readonly publicKey: string;
  sign(size: number, root: Uint8Array, time: Instant): SignedTreeHead;
  /** Signs what is handed out of the system: plain data, as JSON writes it, in the order it stands in. */
  vouch<Manifest extends object>(manifest: Manifest): Vouched<Manifest>;
}

/** A signer from 32 secret bytes. */
export function headSigner(seed: Uint8Array): HeadSigner {
  if (seed.length !== SEED_BYTES) throw new RangeError(`the signing key must have ${SEED_BYTES} bytes`);
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const key = createPublicKey(secret);
  const keyId = nameOf(key);
  return {
    keyId,
    publicKey: key.export({ format: 'pem', type: 'spki' }).toString(),
    sign(size, rootHash, time) {
      const head = { size, root: Buffer.from(rootHash).toString('hex'), time };
      const signature = signBytes(undefined, signedText(head, keyId), secret).toString('base64');
      return { ...head, keyId, signature };
    },
    vouch(manifest) {
      const text = Buffer.from(`linli export 1\n${JSON.stringify({ ...manifest, keyId })}`);
      return { ...manifest, keyId, signature: signBytes(undefined, text, secret).toString('base64') };
    },
  };
}

/** Whether the key with this public half signed the head. */
export function isGenuine(head: SignedTreeHead, publicKey: string): boolean {
  const key = createPublicKey(publicKey);
  if (head.keyId !== nameOf(key)) return false;
  return verifyBytes(undefined, signedText(head, head.keyId), key, Buffer.from(head.signature, 'base64'));
}

/** What is signed: never mistaken for anything else this key might be asked to sign. */
function signedText({ size, root, time }: TreeHead, keyId: string): Buffer {
  return Buffer.from(`linli tree head 1\n${JSON.stringify({ size, root, time, keyId })}`);
}

function nameOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);
}
