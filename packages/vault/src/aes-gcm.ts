import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { freshBytes } from './random-pool.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const utf8 = new TextEncoder();

/** Length in bytes of every key of the vault: AES-256. */
export const KEY_BYTES = 32;

/** What the clear text is: text, or bytes written as base64. */
export type ClearEncoding = 'utf8' | 'base64';

/** A fresh random key, as base64. */
export function randomKey(): string {
  return Buffer.from(freshBytes(KEY_BYTES)).toString('base64');
}

/** A key in a form that neither a log nor an inspection can print. */
export function secretKey(base64: string): KeyObject {
  return createSecretKey(base64, 'base64');
}

/** Encrypts under a fresh random nonce. The result is nonce ‖ ciphertext ‖ tag. */
export function encrypt(
  key: KeyObject,
  clear: string,
  encoding: ClearEncoding,
  additionalData: string,
): Buffer {
  return Buffer.from(encryptBytes(key, new Uint8Array(Buffer.from(clear, encoding)), additionalData));
}

/** @throws Error when key, bytes or additional data are not those of {@link encrypt} */
export function decrypt(
  key: KeyObject,
  bytes: Buffer,
  encoding: ClearEncoding,
  additionalData: string,
): string {
  return Buffer.from(decryptBytes(key, new Uint8Array(bytes), additionalData)).toString(encoding);
}

/** {@link encrypt} for bytes: nonce ‖ ciphertext ‖ tag. */
export function encryptBytes(key: KeyObject, clear: Uint8Array, additionalData: string): Uint8Array {
  const nonce = freshBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(utf8.encode(additionalData));
  return joined([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when key, bytes or additional data are not those of {@link encryptBytes} */
export function decryptBytes(key: KeyObject, sealed: Uint8Array, additionalData: string): Uint8Array {
  const tagStart = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(utf8.encode(additionalData));
  decipher.setAuthTag(sealed.subarray(tagStart));
  return joined([decipher.update(sealed.subarray(NONCE_BYTES, tagStart)), decipher.final()]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
