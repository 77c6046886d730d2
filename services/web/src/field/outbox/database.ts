import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../draft.js';

/** What the server has said about a report, in its own words. */
export interface Refusal {
  readonly title: string;
  readonly detail?: string;
}

/** A report that is kept on this phone: on its way, or delivered not long ago. */
export interface OutboxRow {
  readonly reportId: string;
  readonly accountId: string;
  readonly draft: Draft;
  /** When it was handed in on the phone. */
  readonly keptAt: string;
  /** Where it is, as people say it. */
  readonly where: string;
  readonly attempts: number;
  readonly textSent: boolean;
  /** Hashes of the photos that arrived. */
  readonly photosSent: readonly string[];
  /** How many steps of settling it on the spot were accepted. */
  readonly stepsDone: number;
  readonly deliveredAt?: string;
  /** The server does not take it like this: somebody has to look at it. Nothing is sent again before that. */
  readonly refused?: Refusal;
  /** Delivered, but it could not be settled on the spot, and why. */
  readonly notSettled?: Refusal;
  /** Taken back by the worker; for a moment it can be restored. */
  readonly deletedAt?: string;
  /** What became of it, as the server last told. */
  readonly status?: string;
  readonly caseNumber?: string;
  readonly caseId?: string;
}

/** The bytes of a photo, smaller than they were taken. */
export interface KeptPhoto {
  readonly reportId: string;
  readonly hash: string;
  readonly bytes: ArrayBuffer;
}

interface FieldData extends DBSchema {
  reports: { key: string; value: OutboxRow; indexes: { accountId: string } };
  photos: { key: [string, string]; value: KeptPhoto; indexes: { reportId: string } };
  /** What was last read from the server, for when it cannot be reached. */
  known: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<FieldData>> | undefined;

/** The phone's own database. Opened anew when the browser has closed it, as some do in the background. */
export async function database(): Promise<IDBPDatabase<FieldData>> {
  opened ??= openDB<FieldData>('linli-field', 1, {
    upgrade(db) {
      db.createObjectStore('reports', { keyPath: 'reportId' }).createIndex('accountId', 'accountId');
      db.createObjectStore('photos', { keyPath: ['reportId', 'hash'] }).createIndex('reportId', 'reportId');
      db.createObjectStore('known');
    },
    terminated() {
      opened = undefined;
    },
  });
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}
