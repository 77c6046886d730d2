import type { Instant } from '@linli/kernel';
import type { Stage } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { bondEvents } from './events.js';

/** 返潮观察 of one closing. */
export interface Watch {
  readonly checksDue: readonly Instant[];
  readonly checks: readonly string[];
  /** The closing it watches: once the case was reopened, this watch is over. */
  readonly closedAt: Instant | undefined;
  readonly relapsed: boolean;
}

/** How the case is tied to others. */
export interface BondState {
  /** Present while the case goes on in another one. */
  readonly joined?: { readonly joinId: string; readonly into: string; readonly stageBefore: Stage };
  /** Joins of this case that were undone. */
  readonly unjoined: readonly string[];
  /** Cases that go on in this one, by join. */
  readonly takenIn: Readonly<Record<string, string>>;
  /** Joins into this case that were undone. */
  readonly letGo: readonly string[];
  /** Children, and in which stage each has ended. */
  readonly children: Readonly<Record<string, { readonly ended?: Stage }>>;
  readonly watches: Readonly<Record<string, Watch>>;
  readonly reorganisations: readonly string[];
}

export const noBonds: BondState = {
  unjoined: [],
  takenIn: {},
  letGo: [],
  children: {},
  watches: {},
  reorganisations: [],
};

/** True while a part that was split off goes on: a parent ends after its children (I18). */
export function hasOpenChild({ children }: BondState): boolean {
  return Object.values(children).some(({ ended }) => ended === undefined);
}

/** Whether somebody still goes to look: until the last look, a relapse, or the case is reopened. */
export function isRunning({ checks, checksDue, closedAt, relapsed }: Watch, file: CaseFile): boolean {
  return !relapsed && checks.length < checksDue.length && closedAt === file.closedAt;
}

function withBonds(file: CaseFile, change: Partial<BondState>): CaseFile {
  return { ...file, bonds: { ...file.bonds, ...change } };
}

export const bondEvolvers: Evolvers<typeof bondEvents> = {
  CaseJoined: (file, { data: { joinId, into, stageBefore } }) => ({
    ...withBonds(file, { joined: { joinId, into, stageBefore } }),
    stage: 'JOINED',
  }),
  CaseUnjoined: (file, { data: { joinId, restored } }) => {
    const { joined: _, ...bonds } = file.bonds;
    return { ...file, bonds: { ...bonds, unjoined: [...bonds.unjoined, joinId] }, stage: restored };
  },
  CaseTakenIn: (file, { data: { joinId, caseId } }) =>
    withBonds(file, { takenIn: { ...file.bonds.takenIn, [joinId]: caseId } }),
  CaseLetGo: (file, { data: { joinId } }) => {
    const { [joinId]: _, ...takenIn } = file.bonds.takenIn;
    return withBonds(file, { takenIn, letGo: [...file.bonds.letGo, joinId] });
  },
  // Opened, or opened again: either way it goes on.
  ChildOpened: (file, { data: { childId } }) =>
    withBonds(file, { children: { ...file.bonds.children, [childId]: {} } }),
  ChildEnded: (file, { data: { childId, stage } }) =>
    withBonds(file, { children: { ...file.bonds.children, [childId]: { ended: stage } } }),
  WatchStarted: (file, { data: { watchId, checksDue } }) => {
    const watch: Watch = { checksDue, checks: [], closedAt: file.closedAt, relapsed: false };
    return withBonds(file, { watches: { ...file.bonds.watches, [watchId]: watch } });
  },
  WatchChecked: (file, { data: { watchId, checkId, result } }) => {
    const watch = file.bonds.watches[watchId];
    if (!watch) return file;
    const checked = { ...watch, checks: [...watch.checks, checkId], relapsed: result === 'relapse' };
    return withBonds(file, { watches: { ...file.bonds.watches, [watchId]: checked } });
  },
  // The look that found it has ended the watch.
  RelapseFound: (file) => file,
  CaseReassignedByReorg: (file, { data: { reorganisationId, areaPath, leadUnit } }) => {
    const { present } = file.dispatch;
    const led = present && leadUnit !== undefined ? { ...present, leadUnit } : present;
    return {
      ...withBonds(file, { reorganisations: [...file.bonds.reorganisations, reorganisationId] }),
      place: { ...file.place, areaPath },
      ...(led && { dispatch: { ...file.dispatch, present: led } }),
    };
  },
};
