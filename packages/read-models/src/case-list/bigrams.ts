/**
 * Every two neighbouring characters of a text, lower case, without spaces: what a two-character Chinese search word is
 * found by. Characters are code points, so rare characters beyond the BMP are not cut in half.
 */
export function bigrams(text: string): string[] {
  const characters = Array.from(text.toLowerCase().replaceAll(/\s+/g, ''));
  const found = new Set<string>();
  for (let i = 1; i < characters.length; i += 1) found.add(`${characters[i - 1]}${characters[i]}`);
  return [...found];
}
