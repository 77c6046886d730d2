export type { Blobs } from './blobs.js';
export { openBlobs } from './open-blobs.js';
export { type Picture, PictureUnreadable, reencode } from './picture.js';
