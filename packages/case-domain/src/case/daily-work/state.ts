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

export const workEvolvers: Evolvers<typeof workEvents> = {
  ContactMade: ({ work, ...file }, { data, meta }) => ({
    ...file,
    work: recorded(work, data.contactId, {
      ...handledBy(work, meta),
      contact: { ...work.contact, made: true },
    }),
  }),
  ContactAttempted: ({ work, ...file }, { data, meta }) => ({
    ...file,
    work: recorded(work, data.contactId, {
      ...handledBy(work, meta),
      contact: { ...work.contact, attempts: data.attempt, lastAttemptAt: data.attemptedAt },
    }),
  }),
  SiteChecked: ({ work, ...file }, { data, meta }) => ({
    ...file,
    // Where somebody already mediates, rectifies or has still to sign, looking once more changes nothing about that.
    stage: file.stage === 'ACCEPTED' ? 'HANDLING' : file.stage,
    work: recorded(work, data.checkId, {
      ...handledBy(work, meta),
      ...withPieces(work, 'photo', data.photoHashes.length),
      siteChecks: work.siteChecks + 1,
    }),
  }),
  NoteAdded: ({ work, ...file }, { data, meta }) => ({
    ...file,
    work: recorded(work, data.noteId, {
      notes: { ...work.notes, [data.noteId]: { by: meta.by.id, confidential: data.confidential } },
    }),
  }),
  EvidenceAdded: ({ work, ...file }, { data: { evidence } }) => ({
    ...file,
    work: recorded(work, evidence.evidenceId, withPieces(work, evidence.kind, 1)),
  }),
  NoteMarkedConfidential: ({ work, ...file }, { data: { noteId } }) => {
    const note = work.notes[noteId];
    const notes = note ? { ...work.notes, [noteId]: { ...note, confidential: true } } : work.notes;
    return { ...file, work: { ...work, notes } };
  },
};
