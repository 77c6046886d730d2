import type { Candidate } from '../commands.js';

/**
 * Draws `size` of the candidates: in each stratum those with the smallest lots. The same candidates with the same lots
 * give the same sample, in whatever order they come; who doubts it needs `sha256sum` and nothing of ours.
 */
export function draw(candidates: readonly Candidate[], size: number): readonly Candidate[] {
  const strata = new Map<string, Candidate[]>();
  for (const candidate of candidates.toSorted(byStratumThenLot)) {
    const among = strata.get(candidate.stratum);
    if (among) among.push(candidate);
    else strata.set(candidate.stratum, [candidate]);
  }
  const wanted = Math.min(size, candidates.length);
  const shares = allot(
    [...strata.values()].map(({ length }) => length),
    wanted,
  );
  return [...strata.values()].flatMap((among, index) => among.slice(0, shares[index]));
}

/**
 * How many of each stratum: one while there are enough, then always one more where the share is furthest below what is
 * due to it in proportion; of equals the larger stratum, then the first. Never more than there are.
 */
function allot(counts: readonly number[], wanted: number): readonly number[] {
  const population = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((): number => (counts.length <= wanted ? 1 : 0));
  const lacking = (index: number): number => {
    const [count = 0, share = 0] = [counts[index], shares[index]];
    return share < count ? (wanted * count) / population - share : Number.NEGATIVE_INFINITY;
  };
  const isBefore = (one: number, other: number): boolean => {
    const by = lacking(one) - lacking(other);
    return by === 0 ? (counts[one] ?? 0) > (counts[other] ?? 0) : by > 0;
  };
  const indexes = [...counts.keys()];
  for (let given = shares.reduce((sum, share) => sum + share, 0); given < wanted; given += 1) {
    const next = indexes.reduce((best, index) => (isBefore(index, best) ? index : best), 0);
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}

function byStratumThenLot(one: Candidate, other: Candidate): number {
  return (
    compare(one.stratum, other.stratum) || compare(one.lot, other.lot) || compare(one.caseId, other.caseId)
  );
}

/** By code units: the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
