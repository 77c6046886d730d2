import type { Instant } from '@linli/kernel';
import type { Finding } from '../../vocabulary.js';
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
  readonly finding?: Finding;
  readonly photos: number;
  readonly policeNumber: boolean;
}

export const noWork: WorkState = {
  recorded: [],
  contact: { made: false, attempts: 0 },
  siteChecks: 0,
  photos: 0,
  policeNumber: false,
};

/** Failed attempts at different times after which a reporter counts as unreachable. */
export const UNREACHABLE_AFTER = 3;

/** True once the reporter was spoken to, or cannot be reached. */
export function isContacted({ contact }: WorkState): boolean {
  return contact.made || contact.attempts >= UNREACHABLE_AFTER;
}

function recorded(work: WorkState, id: string, change: Partial<WorkState> = {}): WorkState {
  return { ...work, ...change, recorded: [...work.recorded, id] };
}

export const workEvolvers: Evolvers<typeof workEvents> = {
  ContactMade: (file, { data }) => ({
    ...file,
    work: recorded(file.work, data.contactId, { contact: { ...file.work.contact, made: true } }),
  }),
  ContactAttempted: (file, { data }) => ({
    ...file,
    work: recorded(file.work, data.contactId, {
      contact: { ...file.work.contact, attempts: data.attempt, lastAttemptAt: data.attemptedAt },
    }),
  }),
  SiteChecked: (file, { data }) => ({
    ...file,
    // Where somebody already mediates, rectifies or has still to sign, looking once more changes nothing about that.
    stage: file.stage === 'ACCEPTED' ? 'HANDLING' : file.stage,
    work: recorded(file.work, data.checkId, {
      siteChecks: file.work.siteChecks + 1,
      finding: data.finding,
      photos: file.work.photos + data.photoHashes.length,
    }),
  }),
  NoteAdded: (file, { data }) => ({ ...file, work: recorded(file.work, data.noteId) }),
  EvidenceAdded: (file, { data: { evidence } }) => ({
    ...file,
    work: recorded(file.work, evidence.evidenceId, {
      photos: file.work.photos + (evidence.kind === 'photo' ? 1 : 0),
      policeNumber: file.work.policeNumber || evidence.kind === 'police_number',
    }),
  }),
};
