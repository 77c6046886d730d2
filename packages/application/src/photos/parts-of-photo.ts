import { demand } from '@linli/kernel';
import type { Blobs } from '@linli/photos';
import { type PhotoOf, partsOf, streamOf } from './photo-names.js';
import type { PhotoStore } from './photo-store.js';

/** What has come of a photo so far, without a gap from its first byte on. Each part is sealed as it comes. */
export interface PhotoParts {
  readonly offset: number;
  readonly names: readonly string[];
}

/** Asks the store what has come: the names of the parts say from where to where each goes. */
export async function partsThatCame(blobs: Blobs, photo: PhotoOf): Promise<PhotoParts> {
  const prefix = partsOf(photo);
  const found = (await blobs.list(prefix))
    .map((name) => ({ name, from: Number(name.slice(prefix.length).split('-')[0]), to: endOf(name) }))
    .toSorted((one, other) => one.from - other.from);
  let offset = 0;
  const names: string[] = [];
  for (const { name, from, to } of found) {
    if (from !== offset) continue;
    offset = to;
    names.push(name);
  }
  return { offset, names };
}

/** Puts a part behind those that came. @throws Rejection PHOTO_OFFSET_WRONG */
export async function addPart(
  { photos, vault }: PhotoStore,
  photo: PhotoOf,
  { offset, bytes }: { readonly offset: number; readonly bytes: Uint8Array },
): Promise<void> {
  const came = await partsThatCame(photos, photo);
  demand(offset === came.offset, 'PHOTO_OFFSET_WRONG');
  if (bytes.length === 0) return;
  const name = `${partsOf(photo)}${offset}-${offset + bytes.length}`;
  await photos.put(name, await vault.sealBytes(bytes, { stream: streamOf(photo), of: name }));
}

/** The photo as it was sent, put together. */
export async function joinParts(
  { photos, vault }: PhotoStore,
  photo: PhotoOf,
  { names, offset }: PhotoParts,
): Promise<Uint8Array> {
  const whole = new Uint8Array(offset);
  let at = 0;
  for (const name of names) {
    const sealed = await photos.get(name);
    const bytes = sealed && (await vault.openBytes(sealed, { stream: streamOf(photo), of: name }));
    whole.set(bytes ?? new Uint8Array(), at);
    at += bytes?.length ?? 0;
  }
  return whole;
}

/** Takes away what is not needed any more. */
export async function dropParts(blobs: Blobs, photo: PhotoOf): Promise<void> {
  for (const name of await blobs.list(partsOf(photo))) await blobs.remove(name);
}

function endOf(name: string): number {
  return Number(name.slice(name.lastIndexOf('-') + 1));
}
