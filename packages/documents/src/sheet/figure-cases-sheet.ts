import { type Language, say } from '@linli/wording';
import { fileNameOf, type NamedFigure, notesOf, type SheetOf, wordedIn } from './notes.js';
import type { Sheet } from './sheet.js';

/** What a figure counted. */
export interface FigureCasesSheetContent extends SheetOf {
  readonly figure: NamedFigure;
  readonly part: 'numerator' | 'denominator';
  readonly items: readonly {
    readonly caseId: string | null;
    readonly caseNumber: string | null;
    readonly title: string | null;
    readonly type: { readonly zh: string; readonly en: string } | null;
    /** Names of the areas, the widest first. */
    readonly place: readonly string[];
    readonly at: string;
  }[];
}

const COLUMNS = ['case_number', 'matter', 'type', 'place', 'at', 'case_id'] as const;

/** One row for each thing counted, oldest first. */
export function figureCasesSheet(language: Language, content: FigureCasesSheetContent): Sheet {
  const { figure, part, items } = content;
  const key = wordedIn(language);
  return {
    title: figure.name[key],
    fileName: fileNameOf(figure.name[key], content),
    columns: COLUMNS.map((column) => say(language, `sheet.${column}`)),
    rows: items.map(({ caseId, caseNumber, title, type, place, at }) => [
      caseNumber,
      caseId === null ? say(language, 'sheet.report') : title,
      type?.[key] ?? null,
      place.join(' / '),
      { at },
      caseId,
    ]),
    notes: [
      ...notesOf(language, content, [figure]),
      [say(language, 'sheet.listed'), say(language, `sheet.listed_${part}`)],
    ],
    notesTitle: say(language, 'sheet.about'),
  };
}
