import { LEVELS, type Level } from '../../vocabulary.js';
import { endedDispatch } from '../dispatch/state.js';
import type { Evolvers } from '../evolvers.js';
import type { levelEvents } from './events.js';

/** One escalation: from where it came, and whether it has been sent back. */
export interface Escalation {
  readonly from: Level;
  readonly to: Level;
  /** The unit that had it: it goes on seeing the case (I15), and a send-back returns there. */
  readonly fromUnit?: string;
  readonly sentBack: boolean;
}

/** How the case moved between the levels. */
export interface LevelState {
  /** By id, in the order they happened. */
  readonly escalations: Readonly<Record<string, Escalation>>;
  readonly delegations: readonly string[];
}

export const noMoves: LevelState = { escalations: {}, delegations: [] };

/** Whether the first level lies above the second. */
export function isAbove(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) > LEVELS.indexOf(other);
}

/** True once somebody took the case upwards. */
export function isEscalated({ escalations }: LevelState): boolean {
  return Object.keys(escalations).length > 0;
}

/** Units that led the case before it went up. */
export function unitsBefore({ escalations }: LevelState): readonly string[] {
  return Object.values(escalations).flatMap(({ fromUnit }) => fromUnit ?? []);
}

export const levelEvolvers: Evolvers<typeof levelEvents> = {
  // The level above starts anew: nobody leads yet, and what was resolved is not. The clock runs on (I12).
  Escalated: (file, { data: { escalationId, from, to, fromUnit } }) => {
    const { resolution: _, ...worked } = file;
    const escalation: Escalation = { from, to, ...(fromUnit && { fromUnit }), sentBack: false };
    return {
      ...worked,
      stage: 'ACCEPTED',
      level: to,
      dispatch: endedDispatch(file.dispatch),
      levels: { ...file.levels, escalations: { ...file.levels.escalations, [escalationId]: escalation } },
    };
  },
  // The Dispatched that follows says who leads.
  Delegated: (file, { data: { delegationId, to } }) => ({
    ...file,
    level: to,
    levels: { ...file.levels, delegations: [...file.levels.delegations, delegationId] },
  }),
  SentBack: (file, { data: { escalationId, to } }) => {
    const escalation = file.levels.escalations[escalationId];
    if (!escalation) return file;
    const escalations = { ...file.levels.escalations, [escalationId]: { ...escalation, sentBack: true } };
    return { ...file, level: to, levels: { ...file.levels, escalations } };
  },
};
