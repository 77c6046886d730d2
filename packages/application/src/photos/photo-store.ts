import type { Parts } from '../parts.js';

/** What photos are kept and sealed with. */
export interface PhotoStore {
  readonly photos: NonNullable<Parts['photos']>;
  readonly vault: Parts['vault'];
}

/** @throws Error in a process that was put together without a place for photos */
export function photoStoreOf({ photos, vault }: Parts): PhotoStore {
  if (!photos) throw new Error('no photos are kept by this process');
  return { photos, vault };
}
