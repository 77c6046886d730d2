import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { KeptPhoto } from './outbox/database.js';

const LONGEST_EDGE = 1600;
const QUALITY = 0.82;
/** What the server takes at most. */
const LARGEST_BYTES = 10 * 1024 * 1024;

/** A file that is no photo this phone can read, and too large to be sent as it is. */
class PhotoUnusable extends Error {
  override readonly name = 'PhotoUnusable';
}

/**
 * A photo as it will be sent: upright and smaller, named by what it contains. The hash is counted here rather than by the
 * browser, which offers it over https only.
 */
export async function takePhoto(reportId: string, file: Blob): Promise<KeptPhoto> {
  const bytes = await (await smaller(file)).arrayBuffer();
  if (bytes.byteLength > LARGEST_BYTES || bytes.byteLength === 0) throw new PhotoUnusable();
  return { reportId, hash: bytesToHex(sha256(new Uint8Array(bytes))), bytes };
}

/** What the browser cannot draw goes as it is: the server knows more kinds of picture. */
async function smaller(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => {
      canvas.toBlob((made) => resolve(made ?? file), 'image/jpeg', QUALITY);
    });
  } catch {
    return file;
  }
}
