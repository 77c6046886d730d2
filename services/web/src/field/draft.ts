import { v7 as newId } from 'uuid';
import { recall, remember, remembered } from '../both/remembered.js';
import type { Topic } from './outbox/database.js';

/** A report being written. Its ids are made with it, so sending it twice files it once. */
export interface Draft {
  readonly reportId: string;
  readonly personRef: string;
  readonly typeCode: string;
  readonly areaCode: string;
  readonly building: string;
  readonly text: string;
  readonly urgent: boolean;
  readonly name: string;
  readonly phone: string;
  readonly confidential: boolean;
  /** Hashes of the photos; their bytes are kept in the phone's database. */
  readonly photos: readonly string[];
  readonly settled: Settled;
  /** The check of a building it was found at. */
  readonly check?: { readonly checkId: string; readonly topics: readonly Topic[] };
}

/** 当场化解, in the same go. */
export interface Settled {
  readonly is: boolean;
  readonly note: string;
  /** Of the case that is opened for it: what and where, nobody's name. */
  readonly title: string;
  readonly caseId: string;
  readonly contactId: string;
  readonly evidenceIds: readonly string[];
}

/** As many photos as a report names. */
export const MOST_PHOTOS = 6;

const DRAFTS = 'draft.report.';
const nameFor = (accountId: string): string => DRAFTS + accountId;

/** The draft this account left, or an empty one at the place of the last report. */
export function openDraft(accountId: string, areaCode: string): Draft {
  const empty = newDraft((recall(placeFor(accountId)) as string | undefined) ?? areaCode);
  // A draft of an earlier version of this page lacks what has been added since.
  return { ...empty, ...(recall(nameFor(accountId)) as Partial<Draft> | undefined) };
}

export function keepDraft(accountId: string, draft: Draft): void {
  remember(nameFor(accountId), draft);
}

/** Forgets what anybody began to write on this phone and did not hand in. */
export function forgetDrafts(): void {
  for (const name of remembered(DRAFTS)) remember(name, undefined);
}

/** Forgets a draft that was handed in; its place and type are where the next one begins. */
export function closeDraft(accountId: string, { areaCode, typeCode }: Draft): Draft {
  remember(nameFor(accountId), undefined);
  remember(placeFor(accountId), areaCode);
  if (typeCode !== '')
    remember(usesFor(accountId), [typeCode, ...typesUsed(accountId)].slice(0, MOST_RECENT));
  return newDraft(areaCode);
}

/** How many of the latest reports decide which types come first. */
const MOST_RECENT = 60;
/** What grid workers report most, until this phone knows better. */
const USUAL = ['FW01', 'FW06', 'HJ01', 'HJ02', 'HJ03', 'HJ04', 'JF01', 'JF02', 'ZL01'];

/** The nine types this account reports most. */
export function favouriteTypes(accountId: string): readonly string[] {
  const times = new Map<string, number>();
  for (const code of typesUsed(accountId)) times.set(code, (times.get(code) ?? 0) + 1);
  const mine = [...times].toSorted(([, one], [, other]) => other - one).map(([code]) => code);
  return [...new Set([...mine, ...USUAL])].slice(0, USUAL.length);
}

function newDraft(areaCode: string): Draft {
  return {
    reportId: newId(),
    personRef: newId(),
    typeCode: '',
    areaCode,
    building: '',
    text: '',
    urgent: false,
    name: '',
    phone: '',
    confidential: false,
    photos: [],
    settled: {
      is: false,
      note: '',
      title: '',
      caseId: newId(),
      contactId: newId(),
      evidenceIds: Array.from({ length: MOST_PHOTOS }, () => newId()),
    },
  };
}

const placeFor = (accountId: string): string => `place.${accountId}`;
const usesFor = (accountId: string): string => `types.${accountId}`;

function typesUsed(accountId: string): readonly string[] {
  return (recall(usesFor(accountId)) as readonly string[] | undefined) ?? [];
}
