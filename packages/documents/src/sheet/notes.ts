import { type Language, say, writeMoment } from '@linli/wording';

/** Of which area and days, [from, to) of Asia/Shanghai, and what was known by when. */
export interface SheetOf {
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** What a figure is called and says, at a version. */
export interface NamedFigure {
  readonly id: string;
  readonly version: number;
  readonly name: Worded;
  readonly definition: Worded;
}

/** A text in both languages. */
interface Worded {
  readonly zh: string;
  readonly en: string;
}

/** What has to be known to read a sheet: of where and when it is, what is known by then, what each figure says. */
export function notesOf(
  language: Language,
  { area, asOf, from, to }: SheetOf,
  figures: readonly NamedFigure[],
): readonly (readonly [string, string])[] {
  const key = wordedIn(language);
  return [
    [say(language, 'sheet.area'), area],
    [say(language, 'sheet.period'), say(language, 'sheet.days', { from, to: lastDayOf(to) })],
    [say(language, 'sheet.as_of'), writeMoment(language, asOf)],
    [say(language, 'sheet.times'), say(language, 'sheet.times_text')],
    ...figures.map(
      ({ id, version, name, definition }) =>
        [say(language, 'sheet.definition', { id, version, name: name[key] }), definition[key]] as const,
    ),
  ];
}

/** The name of a file: what it holds, of where, of which days. */
export function fileNameOf(name: string, { area, from, to }: SheetOf): string {
  return [name, area, from, lastDayOf(to)].join('-');
}

/** The key of what is worded in both languages at once. */
export function wordedIn(language: Language): keyof Worded {
  return language === 'en' ? 'en' : 'zh';
}

function lastDayOf(to: string): string {
  return new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
}
