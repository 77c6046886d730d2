import type { Evolvers } from '../evolvers.js';
import type { whistleEvents } from './events.js';

/** A whistle: who was called by which unit, and who came. */
export interface Whistle {
  readonly blownBy: string;
  /** Departments called, and whether each has reported in. */
  readonly departments: Readonly<Record<string, 'called' | 'came'>>;
  readonly closed: boolean;
}

/** Whistles of the case by id. */
export type WhistleState = Readonly<Record<string, Whistle>>;

export const noWhistle: WhistleState = {};

/** True while a whistle has not been closed: such a case cannot be resolved (I18). */
export function hasOpenWhistle(whistles: WhistleState): boolean {
  return Object.values(whistles).some(({ closed }) => !closed);
}

function changed(
  whistles: WhistleState,
  whistleId: string,
  change: (whistle: Whistle) => Whistle,
): WhistleState {
  const whistle = whistles[whistleId];
  return whistle ? { ...whistles, [whistleId]: change(whistle) } : whistles;
}

export const whistleEvolvers: Evolvers<typeof whistleEvents> = {
  WhistleBlown: (file, { data, meta }) => {
    const departments = Object.fromEntries(
      data.departments.map((department) => [department, 'called' as const]),
    );
    const whistle: Whistle = { blownBy: meta.by.orgCode, departments, closed: false };
    return { ...file, whistle: { ...file.whistle, [data.whistleId]: whistle } };
  },
  DepartmentReportedIn: (file, { data }) => ({
    ...file,
    whistle: changed(file.whistle, data.whistleId, (whistle) => ({
      ...whistle,
      departments: { ...whistle.departments, [data.department]: 'came' },
    })),
  }),
  WhistleClosed: (file, { data }) => ({
    ...file,
    whistle: changed(file.whistle, data.whistleId, (whistle) => ({ ...whistle, closed: true })),
  }),
  WhistleProposed: (file, { data }) => ({
    ...file,
    whistleProposals: [...file.whistleProposals, data.proposalId],
  }),
};
