import type { Due } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { supportEvents } from './events.js';

/** A task another unit does for the lead. */
export interface Support {
  readonly unit: string;
  readonly due: Due;
  readonly status: 'open' | 'replied' | 'released';
}

/** Support tasks of the case by id. */
export type SupportState = Readonly<Record<string, Support>>;

export const noSupport: SupportState = {};

/** True while a supporting unit has neither answered nor been released: such a case cannot be resolved (I18). */
export function hasOpenSupport(support: SupportState): boolean {
  return Object.values(support).some(({ status }) => status === 'open');
}

function ended(file: CaseFile, supportId: string, status: 'replied' | 'released'): CaseFile {
  const task = file.support[supportId];
  return task ? { ...file, support: { ...file.support, [supportId]: { ...task, status } } } : file;
}

export const supportEvolvers: Evolvers<typeof supportEvents> = {
  SupportAdded: (file, { data: { supportId, unit, due } }) => ({
    ...file,
    support: { ...file.support, [supportId]: { unit, due, status: 'open' } },
  }),
  SupportReplied: (file, { data }) => ended(file, data.supportId, 'replied'),
  SupportReleased: (file, { data }) => ended(file, data.supportId, 'released'),
};
