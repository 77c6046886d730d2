import type { Figure, FigureDefinition } from './figure.js';
import { closingFigures } from './register/closing.js';
import { demandFigures } from './register/demand.js';
import { loadFigures } from './register/load.js';
import { mediationFigures } from './register/mediation.js';
import { movementFigures } from './register/movement.js';
import { noticeFigures } from './register/notices.js';
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
export const FIGURES: readonly FigureDefinition[] = register.map(
  ({ id, version, unit, name, definition }) => ({ id, version, unit, name, definition }),
);

const byId = new Map(register.map((figure) => [figure.id, figure]));

/** A figure with the source of its rows, or undefined for an unknown id. */
export function figureOf(id: string): Figure | undefined {
  return byId.get(id);
}
