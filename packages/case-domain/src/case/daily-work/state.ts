import type { EventMeta, Instant } from '@linli/kernel';
import type { Evidence } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { workEvents } from './events.js';

/** What was done so far, as far as later decisions ask for it. */
export interface WorkState {
  /** Ids of everything recorded, so that a repetition is known. */
  readonly recorded: readonly string[];
  readonly contact: {
    readonly made: boolean;
    /** Failed attempts at different times. */
    readonly attempts: number;
    readonly lastAttemptAt?: Instant;
  };
  readonly siteChecks: number;
  /** Pieces of evidence on file by kind, photos of site checks among them. */
  readonly pieces: Readonly<Partial<Record<Evidence['kind'], number>>>;
  /** Notes by id: who wrote each, and whether it keeps to the author's role group (I27). */
  readonly notes: Readonly<Record<string, { readonly by: string; readonly confidential: boolean }>>;
  /** Accounts that spoke to the reporter or went to look: they do not call back and ask how it was (I17). */
  readonly handlers: readonly string[];
}

export const noWork: WorkState = {
  recorded: [],
  contact: { made: false, attempts: 0 },
  siteChecks: 0,
  pieces: {},
  notes: {},
  handlers: [],
};

/** Failed attempts at different times after which a reporter counts as unreachable. */
const UNREACHABLE_AFTER = 3;

/** True once the reporter was spoken to, or cannot be reached. */
export function isContacted({ contact }: WorkState): boolean {
  return contact.made || contact.attempts >= UNREACHABLE_AFTER;
}

function recorded(work: WorkState, id: string, change: Partial<WorkState> = {}): WorkState {
  return { ...work, ...change, recorded: [...work.recorded, id] };
}

function handledBy({ handlers }: WorkState, { by }: EventMeta): Pick<WorkState, 'handlers'> {
  return { handlers: handlers.includes(by.id) ? handlers : [...handlers, by.id] };
}

function withPieces({ pieces }: WorkState, kind: Evidence['kind'], more: number): Pick<WorkState, 'pieces'> {
  return { pieces: { ...pieces, [kind]: (pieces[kind] ?? 0) + more } };
}

// The file is copied whole and `work` put over it: taking `work` out first (`{ work, ...file }`) costs five times as much
// per event, and every command folds the whole history.
export const workEvolvers: Evolvers<typeof workEvents> = {
  ContactMade: (file, { data, meta }) => ({
    ...file,
    work: recorded(file.work, data.contactId, {
      ...handledBy(file.work, meta),
      contact: { ...file.work.contact, made: true },
    }),
  }),
  ContactAttempted: (file, { data, meta }) => ({
    ...file,
    work: recorded(file.work, data.contactId, {
      ...handledBy(file.work, meta),
      contact: { ...file.work.contact, attempts: data.attempt, lastAttemptAt: data.attemptedAt },
    }),
  }),
  SiteChecked: (file, { data, meta }) => ({
    ...file,
    // Where somebody already mediates, rectifies or has still to sign, looking once more changes nothing about that.
    stage: file.stage === 'ACCEPTED' ? 'HANDLING' : file.stage,
    work: recorded(file.work, data.checkId, {
      ...handledBy(file.work, meta),
      ...withPieces(file.work, 'photo', data.photoHashes.length),
      siteChecks: file.work.siteChecks + 1,
    }),
  }),
  NoteAdded: (file, { data, meta }) => ({
    ...file,
    work: recorded(file.work, data.noteId, {
      notes: { ...file.work.notes, [data.noteId]: { by: meta.by.id, confidential: data.confidential } },
    }),
  }),
  EvidenceAdded: (file, { data: { evidence } }) => ({
    ...file,
    work: recorded(file.work, evidence.evidenceId, withPieces(file.work, evidence.kind, 1)),
  }),
  NoteMarkedConfidential: ({ work, ...file }, { data: { noteId } }) => {
    const note = work.notes[noteId];
    const notes = note ? { ...work.notes, [noteId]: { ...note, confidential: true } } : work.notes;
    return { ...file, work: { ...work, notes } };
  },
};
