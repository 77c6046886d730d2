import type { Draft } from '../draft.js';
import { type CheckRow, database, type KeptPhoto, type OutboxRow } from './database.js';

/** Delivered reports are shown for as long as somebody may ask for their number. */
const SHOWN_MS = 7 * 86_400_000;
/** So long a report that was taken back can be restored. */
const UNDO_MS = 30_000;

const channel = new BroadcastChannel('linli-outbox');
const listeners = new Set<() => void>();
channel.addEventListener('message', tellHere);

function tellHere(): void {
  for (const listener of listeners) listener();
}

/** Tells every tab that something in the outbox has changed. */
export function tell(): void {
  tellHere();
  channel.postMessage('changed');
}

/** Calls back whenever something in the outbox has changed, in this tab or in another one. */
export function onOutboxChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Hands a report in: it, all its photos and the check of the building it was found at are committed together, and once
 * this returns neither a crash nor an empty battery loses them.
 *
 * @throws DOMException when the phone has no room left; then nothing was kept
 */
export async function keep(
  row: OutboxRow,
  photos: readonly KeptPhoto[],
  check: CheckRow | undefined,
): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['reports', 'photos', 'checks'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.objectStore('reports').put(row),
    ...photos.map(async (photo) => await transaction.objectStore('photos').put(photo)),
    check && transaction.objectStore('checks').put(check),
    transaction.done,
  ]);
  tell();
}

/** The reports an account keeps here, oldest first. */
export async function rowsOf(accountId: string): Promise<readonly OutboxRow[]> {
  const rows = await (await database()).getAllFromIndex('reports', 'accountId', accountId);
  return rows.toSorted((one, other) => one.keptAt.localeCompare(other.keptAt));
}

export async function rowOf(reportId: string): Promise<OutboxRow | undefined> {
  return await (await database()).get('reports', reportId);
}

/** True for what has still to be sent. */
export function isWaiting({ deliveredAt, deletedAt }: OutboxRow): boolean {
  return deliveredAt === undefined && deletedAt === undefined;
}

/** Changes a report that is still here. */
export async function change(reportId: string, by: (row: OutboxRow) => OutboxRow): Promise<void> {
  const db = await database();
  const transaction = db.transaction('reports', 'readwrite', { durability: 'strict' });
  const row = await transaction.store.get(reportId);
  await Promise.all([row && transaction.store.put(by(row)), transaction.done]);
  tell();
}

/** Takes a report and its photos from this phone. */
export async function forget(reportId: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['reports', 'photos'], 'readwrite');
  const photos = await transaction.objectStore('photos').index('reportId').getAllKeys(reportId);
  await Promise.all([
    transaction.objectStore('reports').delete(reportId),
    ...photos.map(async (key) => await transaction.objectStore('photos').delete(key)),
    transaction.done,
  ]);
  tell();
}

/** Forgets what was delivered long ago or taken back for good. */
export async function tidy(accountId: string, now = Date.now()): Promise<void> {
  for (const { reportId, deliveredAt, deletedAt } of await rowsOf(accountId)) {
    const isOld = deliveredAt !== undefined && now - Date.parse(deliveredAt) > SHOWN_MS;
    if (isOld || (deletedAt !== undefined && now - Date.parse(deletedAt) > UNDO_MS)) await forget(reportId);
  }
}

/** Photos of a draft are on the phone before it is handed in, so that a reload loses none. */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await (await database()).put('photos', photo);
}

export async function photosOf({
  reportId,
  photos,
}: Pick<Draft, 'reportId' | 'photos'>): Promise<KeptPhoto[]> {
  const kept = await (await database()).getAllFromIndex('photos', 'reportId', reportId);
  return kept.filter(({ hash }) => photos.includes(hash));
}

/** The bytes of photos that arrived are not needed here any more. */
export async function dropPhoto(reportId: string, hash: string): Promise<void> {
  await (await database()).delete('photos', [reportId, hash]);
}

/** Remembers an answer of the server for when it cannot be asked; `undefined` forgets it. */
export async function know(name: string, value: unknown): Promise<void> {
  const db = await database();
  await (value === undefined ? db.delete('known', name) : db.put('known', value, name));
}

export async function known<T>(name: string): Promise<T | undefined> {
  return (await (await database()).get('known', name)) as T | undefined;
}
