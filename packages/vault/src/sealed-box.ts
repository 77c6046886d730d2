import type { KeyObject } from 'node:crypto';
import type { Sealed } from '@linli/kernel';
import { decrypt, decryptBytes, encrypt } from './aes-gcm.js';

/** A sealed value was altered, or moved to where it does not belong. Names the place, never the content. */
export class VaultTampered extends Error {
  override readonly name = 'VaultTampered';
  constructor(
    /** The place the value claims to belong to: `stream/eventId/field`. */
    readonly of: string,
  ) {
    super(`the sealed value of ${of} does not open: it was altered or moved`);
  }
}

/** What is to be sealed, where it belongs and under which key. */
export interface ToSeal {
  readonly clear: string;
  readonly keyId: string;
  readonly of: string;
}

/** Seals one text. */
export function sealText({ clear, keyId, of }: ToSeal, dataKey: KeyObject): Sealed {
  return { box: encrypt(dataKey, clear, 'utf8', of).toString('base64'), key: keyId, of };
}

/** @throws VaultTampered when box, key and place do not belong together */
export function openText(sealed: Sealed, dataKey: KeyObject): string {
  try {
    return decrypt(dataKey, Buffer.from(sealed.box, 'base64'), 'utf8', sealed.of);
  } catch {
    throw new VaultTampered(sealed.of);
  }
}

/** @throws VaultTampered when bytes, key and place do not belong together */
export function openBytes(sealed: Uint8Array, dataKey: KeyObject, of: string): Uint8Array {
  try {
    return decryptBytes(dataKey, sealed, of);
  } catch {
    throw new VaultTampered(of);
  }
}
