import type { Figure, FigureDefinition } from './figure.js';
import { closingFigures } from './register/closing.js';
import { demandFigures } from './register/demand.js';
import { loadFigures } from './register/load.js';
import { mediationFigures } from './register/mediation.js';
import { movementFigures } from './register/movement.js';
import { noticeFigures } from './register/notices.js';
import { proposedFigures } from './register/proposed.js';
import { workFigures } from './register/work.js';

const byNumber = ({ id: a }: Figure, { id: b }: Figure): number =>
  Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10);

const register: readonly Figure[] = [
  ...demandFigures,
  ...workFigures,
  ...closingFigures,
  ...movementFigures,
  ...mediationFigures,
  ...noticeFigures,
  ...loadFigures,
].toSorted(byNumber);

/** The register of figures. P: the period; days are days of Asia/Shanghai; times are when something was recorded. */
export const FIGURES: readonly FigureDefinition[] = register.map(saidOf);

/** Versions that are not in force, to be tried on what was recorded. */
export const PROPOSED_FIGURES: readonly FigureDefinition[] = proposedFigures.map(saidOf);

const byId = new Map([
  ...register.map((figure) => [figure.id, figure] as const),
  ...proposedFigures.map((figure) => [versionId(figure.id, figure.version), figure] as const),
]);

/** No such version of the figure is proposed. */
export class UnknownFigureVersion extends Error {
  override readonly name = 'UnknownFigureVersion';
}

/** What a version of a figure that is not in force is asked by, in place of the figure's id. */
export function versionId(id: string, version: number): string {
  return `${id}@${version}`;
}

function saidOf({ id, version, unit, name, definition }: Figure): FigureDefinition {
  return { id, version, unit, name, definition };
}

/** A figure with the source of its rows, or undefined for an unknown id. */
export function figureOf(id: string): Figure | undefined {
  return byId.get(id);
}
