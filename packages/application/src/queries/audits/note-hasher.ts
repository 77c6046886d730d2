import { createHmac, randomBytes } from 'node:crypto';
import type { SeenNote } from '@linli/case-domain';

/** 已联系, 属实: what is as short as that is the same by chance. */
const SHORTEST = 10;
/** What is as short as that is alike by chance. */
const SHORTEST_SKETCHED = 20;
const SKETCH_NUMBERS = 32;

/**
 * What notes are compared by, under a key that is made for one answer and thrown away with it: a hash, equal for notes that
 * say the same, and a sketch (MinHash over the pairs of characters), of which about as many numbers are equal as two notes
 * have pairs in common. Nothing leads back from either to a note.
 */
export function noteHasher(): (text: string) => SeenNote | undefined {
  const key = randomBytes(32);
  const seeds = new Uint32Array(new Uint8Array(randomBytes(4 * 2 * SKETCH_NUMBERS)).buffer);
  return (text) => {
    const said = plain(text);
    if (said.length < SHORTEST) return undefined;
    const hash = createHmac('sha256', key).update(said).digest('hex');
    return said.length < SHORTEST_SKETCHED ? { hash } : { hash, sketch: sketchOf(said, seeds) };
  };
}

/** Full width or half, with blanks or without: it is the same note. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** The least number each of the seeds makes of any pair. */
function sketchOf(text: string, seeds: Uint32Array): readonly number[] {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const pairs = Uint32Array.from(
    new Set(characters.slice(1).map((next, at) => folded((characters[at] ?? 0) * 0x20_00_00 + next))),
  );
  return Array.from({ length: SKETCH_NUMBERS }, (_, nth) => {
    const [factor = 1, change = 0] = [seeds[2 * nth], seeds[2 * nth + 1]];
    let least = 0xff_ff_ff_ff;
    for (const pair of pairs) least = Math.min(least, mixed(Math.imul(pair ^ change, factor | 1)));
    return least;
  });
}

/** Code points of a pair take 42 bits; of these 32 are made. */
function folded(number: number): number {
  return mixed(number ^ Math.floor(number / 2 ** 32));
}

/** Spreads a number over 32 bits (the finalizer of MurmurHash3, public domain). */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85_eb_ca_6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2_b2_ae_35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
