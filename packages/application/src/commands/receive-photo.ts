import { createHash } from 'node:crypto';
import type { Caller } from '@linli/access';
import { reportDecider } from '@linli/case-domain';
import { demand, handleCommand, refuse } from '@linli/kernel';
import { PictureUnreadable, reencode } from '@linli/photos';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { addPart, dropParts, joinParts, partsThatCame } from '../photos/parts-of-photo.js';
import { type PhotoOf, pictureOf, streamOf } from '../photos/photo-names.js';
import { type PhotoStore, photoStoreOf } from '../photos/photo-store.js';
import { readReport } from '../read-report.js';

/** How far a photo has come. */
export interface PhotoProgress {
  /** Bytes that need not be sent again. */
  readonly offset: number;
  readonly complete: boolean;
}

/** A piece of a photo. `length` is the size of the whole, in bytes. */
export interface PhotoPart {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Ten megabytes: phones make photos smaller before they send them. */
const LARGEST = 10 * 1024 * 1024;

/** How much of a photo has come, so that the phone goes on from there. @throws Rejection REPORT_UNKNOWN, PHOTO_NOT_NAMED */
export async function photoProgress(parts: Parts, caller: Caller, photo: PhotoOf): Promise<PhotoProgress> {
  const complete = await isReceived(parts, caller, photo);
  return complete
    ? { offset: 0, complete }
    : { ...(await partsThatCame(photoStoreOf(parts).photos, photo)), complete };
}

/**
 * Takes the next part of a photo the report has named. With the last one the whole is compared with its hash, made anew
 * without anything but the picture, sealed, kept, and put on record. Repeatable at any point.
 *
 * @throws Rejection REPORT_UNKNOWN, PHOTO_NOT_NAMED, PHOTO_TOO_LARGE, PHOTO_OFFSET_WRONG, PHOTO_DIFFERS, PHOTO_UNREADABLE
 */
export async function receivePhoto(
  parts: Parts,
  caller: Caller,
  photo: PhotoOf,
  { offset, length, bytes }: PhotoPart,
  request: CommandRequest,
): Promise<PhotoProgress> {
  if (await isReceived(parts, caller, photo)) return { offset: length, complete: true };
  demand(length <= LARGEST && offset + bytes.length <= LARGEST, 'PHOTO_TOO_LARGE');
  const store = photoStoreOf(parts);
  await addPart(store, photo, { offset, bytes });
  const came = await partsThatCame(store.photos, photo);
  if (came.offset < length) return { offset: came.offset, complete: false };

  const sent = await joinParts(store, photo, came);
  const kept = await madeAnew(store, photo, sent);
  await handleCommand({
    store: parts.store,
    decider: reportDecider,
    id: photo.reportId,
    command: { type: 'ReceivePhoto', hash: photo.hash, size: sent.length, kept },
    ...(await prepare(parts, caller, request)),
  });
  await dropParts(store.photos, photo);
  return { offset: length, complete: true };
}

async function isReceived({ store }: Parts, caller: Caller, { reportId, hash }: PhotoOf): Promise<boolean> {
  const { state, subject } = await readReport(store, reportId);
  demandMayDo(caller, 'ReceivePhoto', subject);
  if (state.stage === 'NONE') return refuse('REPORT_UNKNOWN');
  demand(state.photos.includes(hash), 'PHOTO_NOT_NAMED', { hash });
  return state.photosReceived.includes(hash);
}

/** Keeps the picture before anything says that it is there. What cannot become one is thrown away, to be sent anew. */
async function madeAnew({ photos, vault }: PhotoStore, photo: PhotoOf, sent: Uint8Array) {
  try {
    demand(sha256(sent) === photo.hash, 'PHOTO_DIFFERS');
    const { bytes, width, height } = await reencode(sent);
    const name = pictureOf(photo);
    await photos.put(name, await vault.sealBytes(bytes, { stream: streamOf(photo), of: name }));
    return { hash: sha256(bytes), size: bytes.length, width, height };
  } catch (error) {
    await dropParts(photos, photo);
    if (error instanceof PictureUnreadable) return refuse('PHOTO_UNREADABLE');
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
