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

/** What is looked at in a building. */
export const TOPICS = ['safety', 'people', 'hygiene', 'clutter'] as const;
export type Topic = (typeof TOPICS)[number];

/** 楼栋巡查 kept on this phone: to be sent, or sent not long ago. */
export interface CheckRow {
  readonly checkId: string;
  readonly accountId: string;
  readonly areaCode: string;
  readonly building: string;
  /** Where it is, as people say it. */
  readonly where: string;
  /** The report each finding became; empty: no change. */
  readonly findings: Readonly<Partial<Record<Topic, string>>>;
  readonly keptAt: string;
  readonly sentAt?: string;
  /** The server does not take it, and why. */
  readonly refused?: Refusal;
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
  checks: { key: string; value: CheckRow; indexes: { accountId: string } };
  /** What was last read from the server, for when it cannot be reached. */
  known: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<FieldData>> | undefined;

/** The phone's own database. Opened anew when the browser has closed it, as some do in the background. */
export async function database(): Promise<IDBPDatabase<FieldData>> {
  opened ??= openDB<FieldData>('linli-field', 2, {
    // Each step once, in order: a phone may come from any earlier version, with reports that were not sent yet.
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('reports', { keyPath: 'reportId' }).createIndex('accountId', 'accountId');
        db.createObjectStore('photos', { keyPath: ['reportId', 'hash'] }).createIndex('reportId', 'reportId');
        db.createObjectStore('known');
      }
      if (from < 2) {
        db.createObjectStore('checks', { keyPath: 'checkId' }).createIndex('accountId', 'accountId');
      }
    },
    // Another tab still holds the old version: it lets go as soon as it is asked to.
    blocking(_now, _next, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
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
