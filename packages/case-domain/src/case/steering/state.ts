import type { Evolvers } from '../evolvers.js';
import { SUPERVISION_CARDS, type SupervisionCard, type steeringEvents } from './events.js';

/** Supervision of a case: none, or a card. */
export type Supervision = 'none' | SupervisionCard;

/** A card that was given, by whom, and whether it is off again. */
interface CardGiven {
  readonly supervisionId: string;
  readonly card: SupervisionCard;
  readonly byDistrict: boolean;
  readonly lifted: boolean;
}

/** Cards of the case: the one that counts now, and the most it ever had, which stays answerable (I16). */
export interface SupervisionState {
  readonly present: Supervision;
  readonly highest: Supervision;
  /** Oldest first; of those not lifted the last one is present. */
  readonly history: readonly CardGiven[];
}

export const noSupervision: SupervisionState = { present: 'none', highest: 'none', history: [] };

/** What else was said to press for the case: ids, and what the system has suggested. */
export interface SteeringState {
  readonly nudges: readonly string[];
  readonly instructions: readonly string[];
  /** `card because`, each once. */
  readonly suggested: readonly string[];
}

export const noSteering: SteeringState = { nudges: [], instructions: [], suggested: [] };

/** How much a card weighs; none weighs nothing. */
export function weightOf(card: Supervision): number {
  return card === 'none' ? 0 : SUPERVISION_CARDS.indexOf(card) + 1;
}

export const steeringEvolvers: Evolvers<typeof steeringEvents> = {
  Nudged: (file, { data }) => ({
    ...file,
    steering: { ...file.steering, nudges: [...file.steering.nudges, data.nudgeId] },
  }),
  SupervisionSuggested: (file, { data: { card, because } }) => ({
    ...file,
    steering: { ...file.steering, suggested: [...file.steering.suggested, `${card} ${because}`] },
  }),
  SupervisionRaised: (file, { data: { supervisionId, card }, meta }) => {
    const { highest, history } = file.supervision;
    const given = { supervisionId, card, byDistrict: meta.by.role === 'DS', lifted: false };
    const highestNow = weightOf(card) > weightOf(highest) ? card : highest;
    return { ...file, supervision: { present: card, highest: highestNow, history: [...history, given] } };
  },
  // Lifting ends supervision as a whole: the weaker card before does not come back.
  SupervisionLifted: (file) => ({
    ...file,
    supervision: {
      ...file.supervision,
      present: 'none',
      history: file.supervision.history.map((given) => ({ ...given, lifted: true })),
    },
  }),
  InstructionGiven: (file, { data }) => ({
    ...file,
    steering: { ...file.steering, instructions: [...file.steering.instructions, data.instructionId] },
  }),
};
