import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { refuse } from '@linli/kernel';
import * as fontkit from 'fontkit';
import { unpackWoff } from './unpack-woff.js';

/** Text is set in 宋体, titles in its bold; what those lack in 楷体, which has the rare characters of names. */
export type Weight = 'regular' | 'bold';

/** A stretch of text in one font. */
export interface Run {
  readonly font: LoadedFont;
  readonly text: string;
}

/** A font as the PDF embeds it, and what it has. */
export interface LoadedFont {
  readonly name: string;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
}

const require = createRequire(import.meta.url);

const songRegular = lazily('song', () =>
  readFileSync(require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')),
);
const songBold = lazily('song-bold', () =>
  readFileSync(require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')),
);
const kai = lazily('kai', () =>
  unpackWoff(
    readFileSync(require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff')),
  ),
);

const chains: Readonly<Record<Weight, readonly (() => LoadedFont)[]>> = {
  regular: [songRegular, kai],
  bold: [songBold, songRegular, kai],
};

/** What has no ink: controls, joiners, direction marks, variation selectors. Line feeds are the layout's business. */
const INKLESS = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Text as it can be set: line ends and spaces of every kind made plain, characters without ink left out. */
export function settable(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\t\v\f]/g, ' ')
    .replaceAll(INKLESS, '');
}

/** Divides text by the font each character is in; the first font that has it. Check with `demandPrintable` before. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: LoadedFont; text: string }[] = [];
  for (const character of text) {
    const font = fontFor(character, weight);
    if (!font) throw new TypeError(`no font has U+${hex(character)}`);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/**
 * Refuses text with a character no font has: on paper it would be an empty box, in a name or an amount perhaps.
 *
 * @throws Rejection CHARACTER_NOT_PRINTABLE, naming the characters
 */
export function demandPrintable(texts: Iterable<string>): void {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of settable(text)) {
      if (character !== '\n' && !fontFor(character, 'regular')) missing.add(character);
    }
  }
  if (missing.size === 0) return;
  const characters = [...missing].map(
    (character) => `${character.replace(/\p{Cs}/u, '�')} (U+${hex(character)})`,
  );
  refuse('CHARACTER_NOT_PRINTABLE', { characters });
}

function fontFor(character: string, weight: Weight): LoadedFont | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const load of chains[weight]) {
    const font = load();
    if (font.has(codePoint)) return font;
  }
  return undefined;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Reads a font when the first character needs it, once per process. */
function lazily(name: string, read: () => Uint8Array): () => LoadedFont {
  let loaded: LoadedFont | undefined;
  return () => {
    if (loaded) return loaded;
    const bytes = read();
    const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!('characterSet' in font)) throw new TypeError(`${name} is a collection, not a font`);
    const covered = new Set(font.characterSet);
    loaded = { name, bytes, has: (codePoint) => covered.has(codePoint) };
    return loaded;
  };
}
