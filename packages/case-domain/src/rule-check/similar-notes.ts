import { isConduct, type Rule, type SeenNote, type Spot, spotOf } from './seen.js';

/** Numbers of a sketch that are compared at once to find candidates: so many the same, and two notes are looked at. */
const BAND = 4;
/** The part of two sketches that is the same, and with it about the part of two notes, from which on they are alike. */
const ALIKE = 0.65;

interface Kept {
  readonly spot: Spot;
  readonly note: SeenNote;
}

/**
 * Notes in two cases or more that are much the same without being the same word for word: copied, and a name or a number
 * changed. Sketches of sets of pairs of characters tell how alike notes are (MinHash with bands; A. Broder, On the
 * resemblance and containment of documents, 1997), so no note is compared with all others, and none is read here.
 */
export const similarNote: Rule = (facts) => {
  const kept: Kept[] = [];
  return {
    see(seen) {
      for (const event of seen.events)
        if (event.note?.sketch && isConduct(event, facts))
          kept.push({ spot: spotOf(seen, event), note: event.note });
      return [];
    },
    end: () =>
      groupsOf(kept)
        .filter((group) => differ(group, ({ spot }) => spot.caseId) && differ(group, ({ note }) => note.hash))
        .map((group) => group.map(({ spot }) => spot)),
  };
};

const differ = (group: readonly Kept[], of: (kept: Kept) => string): boolean =>
  new Set(group.map(of)).size > 1;

/** Those that are alike, and those that are alike to these. A note is compared with the first of each band it shares. */
function groupsOf(kept: readonly Kept[]): readonly (readonly Kept[])[] {
  const parents = kept.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const bands = Math.floor((kept[0]?.note.sketch?.length ?? 0) / BAND);
  for (let nth = 0; nth < bands; nth += 1) {
    // Band after band: of all notes only one of each is in memory at once.
    const firstOf = new Map<string, number>();
    for (const [index, { note }] of kept.entries()) {
      const band = bandOf(note, nth);
      const first = firstOf.get(band);
      if (first === undefined) firstOf.set(band, index);
      else if (areAlike(note, kept[first]?.note)) parents[rootOf(index)] = rootOf(first);
    }
  }
  const groups = new Map<number, Kept[]>();
  for (const [index, one] of kept.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(one);
    else groups.set(root, [one]);
  }
  return [...groups.values()];
}

function bandOf({ sketch = [] }: SeenNote, nth: number): string {
  return sketch.slice(nth * BAND, (nth + 1) * BAND).join(' ');
}

function areAlike({ sketch: one = [] }: SeenNote, other: SeenNote | undefined): boolean {
  const same = one.filter((number, index) => number === other?.sketch?.[index]).length;
  return same >= ALIKE * one.length;
}
