import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { REJECTION_CODES } from '../src/index.js';

const source = fileURLToPath(new URL('../src', import.meta.url));
/** The word list itself, and what is no refusal. */
const OTHER_WORDS = /rejection-codes\.ts$|personal-data-lint\.ts$/;

/** Every SCREAMING_SNAKE word of two parts or more that stands in quotes somewhere in the rules. */
function codesInSource(): Set<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !OTHER_WORDS.test(file),
  );
  return new Set(
    files.flatMap(
      (file) => readFileSync(join(source, file), 'utf8').match(/(?<=')[A-Z]+(?:_[A-Z]+)+(?=')/g) ?? [],
    ),
  );
}

t.test('every refusal of the rules is listed, and nothing is listed that no rule gives', async (t) => {
  t.strictSame([...codesInSource()].toSorted(), REJECTION_CODES.toSorted());
});

t.test('the list is in order and names every code once', async (t) => {
  t.strictSame([...REJECTION_CODES], [...new Set(REJECTION_CODES)].toSorted());
});
