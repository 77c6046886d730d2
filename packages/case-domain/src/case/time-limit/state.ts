import type { Instant } from '@linli/kernel';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { HoldReason, timeLimitEvents } from './events.js';

/** An extension somebody asked for. */
export interface Extension {
  readonly days: number;
  readonly status: 'requested' | 'granted' | 'refused';
  /** Reopenings before it: a reopened case has a clock of its own. */
  readonly reopenCount: number;
}

/** A rest somebody asked for; `held` while it lasts. */
export interface Hold {
  readonly reason: HoldReason;
  readonly until: Instant;
  readonly status: 'requested' | 'refused' | 'held' | 'resumed';
  readonly heldFrom?: Instant;
}

/** What was asked of the resolution clock, and granted, by id. */
export interface TimeLimitState {
  readonly extensions: Readonly<Record<string, Extension>>;
  readonly holds: Readonly<Record<string, Hold>>;
}

export const noTimeAsked: TimeLimitState = { extensions: {}, holds: {} };

function withExtension(file: CaseFile, extensionId: string, status: Extension['status']): CaseFile {
  const extension = file.timeLimit.extensions[extensionId];
  if (!extension) return file;
  const extensions = { ...file.timeLimit.extensions, [extensionId]: { ...extension, status } };
  return { ...file, timeLimit: { ...file.timeLimit, extensions } };
}

function withHold(file: CaseFile, holdId: string, change: Partial<Hold>): CaseFile {
  const hold = file.timeLimit.holds[holdId];
  if (!hold) return file;
  const holds = { ...file.timeLimit.holds, [holdId]: { ...hold, ...change } };
  return { ...file, timeLimit: { ...file.timeLimit, holds } };
}

export const timeLimitEvolvers: Evolvers<typeof timeLimitEvents> = {
  ExtensionRequested: (file, { data: { extensionId, days } }) => {
    const asked: Extension = { days, status: 'requested', reopenCount: file.reopenCount };
    const extensions = { ...file.timeLimit.extensions, [extensionId]: asked };
    return { ...file, timeLimit: { ...file.timeLimit, extensions } };
  },
  ExtensionGranted: (file, { data: { extensionId, due } }) => ({
    ...withExtension(file, extensionId, 'granted'),
    due,
  }),
  ExtensionRefused: (file, { data }) => withExtension(file, data.extensionId, 'refused'),
  HoldRequested: (file, { data: { holdId, reason, until } }) => {
    const holds = { ...file.timeLimit.holds, [holdId]: { reason, until, status: 'requested' as const } };
    return { ...file, timeLimit: { ...file.timeLimit, holds } };
  },
  HoldRefused: (file, { data }) => withHold(file, data.holdId, { status: 'refused' }),
  Held: (file, { data: { holdId, until }, meta }) => ({
    ...withHold(file, holdId, { status: 'held', until, heldFrom: meta.occurredAt }),
    stage: 'HELD',
  }),
  Resumed: (file, { data: { holdId, due } }) => ({
    ...withHold(file, holdId, { status: 'resumed' }),
    stage: file.stage === 'HELD' ? 'HANDLING' : file.stage,
    ...(due && { due }),
  }),
};
