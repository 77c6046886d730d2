/** One number that may be shown or left out, and the sums it is a part of. */
export interface Part {
  /** What the number gives away: how many things stand behind it. */
  readonly size: number;
  /** Too small to be shown by itself. */
  readonly isTooSmall: boolean;
  /** Names of the sums this number adds to. */
  readonly sums: readonly string[];
}

/**
 * The parts to leave out: those too small, and so many others that no sum has one gap alone, which could be worked out
 * from the sum and the rest (complementary suppression). A part of nothing hides nothing, so it never fills in.
 */
export function withoutLoneGaps<P extends Part>(parts: readonly P[]): ReadonlySet<P> {
  const shown = parts.filter(({ size }) => size > 0);
  const left = new Set(shown.filter(({ isTooSmall }) => isTooSmall));
  const sums = [...new Set(shown.flatMap((part) => part.sums))];
  for (let hasGrown = left.size > 0; hasGrown; ) {
    hasGrown = false;
    for (const sum of sums) {
      const inSum = shown.filter((part) => part.sums.includes(sum));
      if (inSum.filter((part) => left.has(part)).length !== 1) continue;
      const others = inSum.filter((part) => !left.has(part)).toSorted((a, b) => a.size - b.size);
      const smallest = others[0];
      if (smallest === undefined) continue;
      left.add(smallest);
      hasGrown = true;
    }
  }
  return left;
}
