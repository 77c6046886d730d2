import type { Caller } from '@linli/access';
import type { FigureCell, Figures, FigureValue } from '@linli/read-models';
import type { Parts } from '../parts.js';
import { withoutLoneGaps } from './lone-gaps.js';

/** A figure, or that it is too small to be shown. */
export type ShownFigure =
  | FigureValue
  | (Pick<FigureValue, 'figure' | 'version' | 'unit'> & { readonly value: null; readonly suppressed: true });

/** Figures as they are shown: some of the parts perhaps left out. */
export interface ShownFigures {
  readonly total: readonly ShownFigure[];
  readonly buckets: readonly { readonly key: string | null; readonly figures: readonly ShownFigure[] }[];
}

/** A figure by area and type as it is shown. */
export interface ShownCell extends Pick<FigureCell, 'area' | 'type'> {
  readonly value: ShownFigure;
}

/**
 * Figures by type, with small numbers of restricted types left out for whoever looks from outside the area: two cases
 * of violence in one community are two families. Where only one part of a sum is missing it could be worked out from
 * the others, so the next smallest one is left out as well.
 */
export async function withoutSmallCells(
  parts: Pick<Parts, 'readModels' | 'clock'>,
  caller: Caller,
  areaCode: string,
  figures: Figures,
): Promise<ShownFigures> {
  if (caller.areaCode === areaCode) return figures;
  const isTooSmall = await smallness(parts);
  const hidden = figures.total.map((_, i) => {
    const cells = figures.buckets.map(({ key, figures: values }) => {
      const size = sizeOf(values[i]);
      return { key, size, isTooSmall: isTooSmall(key, size), sums: ['all'] };
    });
    return new Set([...withoutLoneGaps(cells)].map(({ key }) => key));
  });
  return {
    total: figures.total,
    buckets: figures.buckets.map(({ key, figures: values }) => ({
      key,
      figures: values.map((value, i) => (hidden[i]?.has(key) ? suppressed(value) : value)),
    })),
  };
}

/** A figure by area and type, with the same left out: a cell adds to the number of its area and to that of its type. */
export async function matrixWithoutSmallCells(
  parts: Pick<Parts, 'readModels' | 'clock'>,
  cells: readonly FigureCell[],
): Promise<readonly ShownCell[]> {
  const isTooSmall = await smallness(parts);
  const marked = cells.map((cell) => {
    const size = sizeOf(cell.value);
    const sums = [`area ${cell.area}`, `type ${cell.type}`];
    return { cell, size, isTooSmall: isTooSmall(cell.type, size), sums };
  });
  const hidden = withoutLoneGaps(marked);
  return marked.map((one) =>
    hidden.has(one) ? { ...one.cell, value: suppressed(one.cell.value) } : one.cell,
  );
}

/** Whether a number of a type says too much about few people, by the rules of now. */
async function smallness({
  readModels,
  clock,
}: Pick<Parts, 'readModels' | 'clock'>): Promise<(type: string | null, size: number) => boolean> {
  const { catalogue, limits } = await readModels.loadRules();
  const now = clock();
  const fewest = limits.at(now).small_cell;
  return (type, size) =>
    size < fewest && type !== null && catalogue.inForce(type, now)?.confidentiality === 'restricted';
}

/** What a value gives away: a rate as many things as it is a rate of. */
function sizeOf(value: FigureValue | undefined): number {
  return value?.denominator ?? value?.numerator ?? 0;
}

function suppressed({ figure, version, unit }: FigureValue): ShownFigure {
  return { figure, version, unit, value: null, suppressed: true };
}
