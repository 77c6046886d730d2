import type { Caller } from '@linli/access';
import type { FigureBucket, Figures, FigureValue } from '@linli/read-models';
import type { Parts } from '../parts.js';

/** A figure, or that it is too small to be shown. */
export type ShownFigure =
  | FigureValue
  | (Pick<FigureValue, 'figure' | 'version' | 'unit'> & { readonly value: null; readonly suppressed: true });

/** Figures as they are shown: some of the parts perhaps left out. */
export interface ShownFigures {
  readonly total: readonly ShownFigure[];
  readonly buckets: readonly { readonly key: string | null; readonly figures: readonly ShownFigure[] }[];
}

/**
 * Figures by type, with small numbers of restricted types left out for whoever looks from outside the area: two cases
 * of violence in one community are two families. Where only one part of a sum is missing it could be worked out from
 * the others, so the next smallest one is left out as well.
 */
export async function withoutSmallCells(
  { readModels, clock }: Pick<Parts, 'readModels' | 'clock'>,
  caller: Caller,
  areaCode: string,
  figures: Figures,
): Promise<ShownFigures> {
  if (caller.areaCode === areaCode) return figures;
  const { catalogue, limits } = await readModels.loadRules();
  const now = clock();
  const fewest = limits.at(now).small_cell;
  const isRestricted = ({ key }: FigureBucket): boolean =>
    key !== null && catalogue.inForce(key, now)?.confidentiality === 'restricted';
  const hidden = figures.total.map((_, i) => hiddenIn(figures.buckets, i, isRestricted, fewest));
  return {
    total: figures.total,
    buckets: figures.buckets.map(({ key, figures: values }) => ({
      key,
      figures: values.map((value, i) => (hidden[i]?.has(key) ? suppressed(value) : value)),
    })),
  };
}

/** Keys of the buckets whose value of figure `i` is left out. */
function hiddenIn(
  buckets: readonly FigureBucket[],
  i: number,
  isRestricted: (bucket: FigureBucket) => boolean,
  fewest: number,
): ReadonlySet<string | null> {
  const shown = buckets
    .map((bucket) => ({ bucket, size: sizeOf(bucket.figures[i]) }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => a.size - b.size);
  const small = shown.filter(({ bucket, size }) => isRestricted(bucket) && size < fewest);
  if (small.length !== 1) return new Set(small.map(({ bucket }) => bucket.key));
  const next = shown.find(({ bucket }) => bucket !== small[0]?.bucket);
  return new Set([...small, ...(next ? [next] : [])].map(({ bucket }) => bucket.key));
}

/** What a value gives away: a rate as many things as it is a rate of. */
function sizeOf(value: FigureValue | undefined): number {
  return value?.denominator ?? value?.numerator ?? 0;
}

function suppressed({ figure, version, unit }: FigureValue): ShownFigure {
  return { figure, version, unit, value: null, suppressed: true };
}
