import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t from 'tap';
import { root } from '../run/command.mjs';

const PAGE = 'docs/reference/asvs.md';
const MARKS = ['✔', '◐', '✘', '–'] as const;
type Mark = (typeof MARKS)[number];

/** The numbers of ASVS 4.0.3 that level 2 contains, by section. */
const LEVEL_2 = `
  1.1:1-7 1.2:1-4 1.4:1,4,5 1.5:1-4 1.6:1-4 1.7:1-2 1.8:1-2 1.9:1-2 1.10:1 1.11:1-2 1.12:2 1.14:1-6
  2.1:1-12 2.2:1-3 2.3:1-3 2.4:1-6 2.5:1-7 2.6:1-3 2.7:1-6 2.8:1-7 2.9:1-3 2.10:1-4
  3.1:1 3.2:1-4 3.3:1-4 3.4:1-5 3.5:1-3 3.7:1 4.1:1-3,5 4.2:1-2 4.3:1-3
  5.1:1-5 5.2:1-8 5.3:1-10 5.4:1-3 5.5:1-4 6.1:1-3 6.2:1-6 6.3:1-2 6.4:1-2
  7.1:1-4 7.2:1-2 7.3:1,3,4 7.4:1-3 8.1:1-4 8.2:1-3 8.3:1-8 9.1:1-3 9.2:1-4 10.2:1-2 10.3:1-3 11.1:1-8
  12.1:1-3 12.2:1 12.3:1-6 12.4:1-2 12.5:1-2 12.6:1 13.1:1,3,4,5 13.2:1-3,5,6 13.3:1-2 13.4:1-2
  14.1:1-4 14.2:1-6 14.3:2-3 14.4:1-7 14.5:1-4`;

function numbersOfLevel2(): string[] {
  return [...LEVEL_2.matchAll(/(\d+\.\d+):(\S+)/g)].flatMap(([, section = '', ranges = '']) =>
    ranges.split(',').flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => `${section}.${first + index}`);
    }),
  );
}

/** Every point of the page, and how it is met. */
function pointsOf(page: string): { readonly number: string; readonly mark: Mark }[] {
  const rows = page.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| ([✔◐✘–]) \| [^|]+ \|$/gm);
  return Array.from(rows, ([, number = '', mark]) => ({ number, mark: mark as Mark }));
}

function countsOf(points: readonly { readonly mark: Mark }[]): number[] {
  return MARKS.map((wanted) => points.filter(({ mark }) => mark === wanted).length);
}

const page = readFileSync(join(root, PAGE), 'utf8');
const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const points = pointsOf(page);

t.test('every point of level 2 is answered once, in its order', async (t) => {
  t.strictSame(
    points.map(({ number }) => number),
    numbersOfLevel2(),
  );
});

t.test('whatever an answer points to is there', async (t) => {
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  t.ok(links.length > 200, `${links.length} links`);
  t.strictSame(
    links.filter((link) => !existsSync(join(root, dirname(PAGE), link))),
    [],
  );
});

t.test('nothing is called met without saying where', async (t) => {
  const bare = [...page.matchAll(/^\| (\S+) \| [^|]+ \| ✔ \| (?![^|\n]*\]\()[^|]+ \|$/gm)];
  t.strictSame(
    bare.map(([, number]) => number),
    [],
  );
});

t.test('the counts are those of the points', async (t) => {
  const [met, inPart, not, none] = countsOf(points);
  t.match(page, `Of ${points.length} points: ${met} ✔, ${inPart} ◐, ${not} ✘, ${none} –.`);
  const told = [...security.matchAll(/^\| V(\d+) [^|]+\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/gm)];
  t.strictSame(
    told.map(([, chapter, ...counts]) => [chapter, ...counts.map(Number)]),
    Array.from({ length: 14 }, (_, index) => {
      const chapter = String(index + 1);
      return [chapter, ...countsOf(points.filter(({ number }) => number.startsWith(`${chapter}.`)))];
    }),
  );
});
