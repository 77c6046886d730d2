import { createRequire } from 'node:module';

/** The package brings no types. */
type LineBreakerOf = new (text: string) => { nextBreak(): { readonly position: number } | null };
const require = createRequire(import.meta.url);
const LineBreaker = require('linebreak') as LineBreakerOf;

/**
 * Breaks one paragraph into lines, where Unicode allows it (UAX #14: no 。 at the start of a line, no 「 at its end, no
 * number torn apart). What is longer than a line and has no such place is broken anywhere.
 *
 * @param indent what the first line leaves free
 */
export function linesOf(
  paragraph: string,
  width: number,
  widthOf: (text: string) => number,
  indent = 0,
): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  const endLine = (): void => {
    lines.push(line.trimEnd());
    line = '';
    room = width;
  };
  const add = (text: string): void => {
    line += text;
    room -= widthOf(text);
  };
  for (const piece of piecesOf(paragraph)) {
    const inked = widthOf(piece.trimEnd());
    if (line !== '' && inked > room) endLine();
    if (inked <= room) add(piece);
    else {
      for (const character of piece) {
        if (line !== '' && widthOf(character) > room) endLine();
        add(character);
      }
    }
  }
  endLine();
  return lines;
}

function* piecesOf(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield text.slice(from, next.position);
    from = next.position;
  }
}
