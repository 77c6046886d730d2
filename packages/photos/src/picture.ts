import sharp from 'sharp';

/** A photo made anew from what was sent: upright, a JPEG, with nothing in it but the picture. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What was sent is no picture, or one nobody takes with a phone. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

const LONGEST_EDGE = 2048;
const QUALITY = 82;
/** More pixels than any phone takes: a few kilobytes that unfold to gigabytes are refused before they do. */
const MOST_PIXELS = 60_000_000;
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'heif'];

/**
 * Reads a picture by what it is, not by what it is called, and writes it anew. Place, device and everything else a camera
 * adds is left out.
 *
 * @throws PictureUnreadable
 */
export async function reencode(bytes: Uint8Array): Promise<Picture> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) throw new PictureUnreadable(`${format} is no photo`);
    const { data, info } = await picture
      .rotate()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof PictureUnreadable) throw error;
    throw new PictureUnreadable('not a picture that can be read', { cause: error });
  }
}
