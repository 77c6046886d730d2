import { type Language, say } from '@linli/wording';
import { fileNameOf, type NamedFigure, notesOf, type SheetOf, wordedIn } from './notes.js';
import type { Cell, Sheet } from './sheet.js';

/** A figure as it is shown: with what it is made of, or that it is too small. */
interface ShownFigure {
  readonly figure: string;
  readonly version: number;
  readonly unit: 'count' | 'rate' | 'mean' | 'per_thousand' | 'hours';
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value: number | null;
  readonly provisional?: true;
  readonly suppressed?: true;
}

/** The figures of an area and of its parts. */
export interface FigureSheetContent extends SheetOf {
  readonly areaCode: string;
  readonly by: 'child' | 'type';
  readonly parts: readonly {
    /** Null: what lies directly at the area, or has no type. */
    readonly part: { readonly code: string; readonly name: string } | null;
    readonly figures: readonly ShownFigure[];
  }[];
  readonly total: readonly ShownFigure[];
  readonly register: readonly NamedFigure[];
}

const COLUMNS = [
  'part',
  'part_code',
  'figure',
  'figure_id',
  'figure_version',
  'unit',
  'numerator',
  'denominator',
  'value',
  'remark',
] as const;

/** One row for each figure of each part, so that a spreadsheet can filter and pivot; the whole stands last. */
export function figureSheet(language: Language, content: FigureSheetContent): Sheet {
  const { areaCode, by, parts, total, register } = content;
  const title = say(language, 'sheet.figures');
  const apart = say(language, by === 'child' ? 'sheet.direct' : 'sheet.no_type');
  const rowsOf = (name: string, code: string, figures: readonly ShownFigure[]): Cell[][] =>
    figures.map((figure) => [name, code, ...cellsOf(language, figure, register)]);
  return {
    title,
    fileName: fileNameOf(title, content),
    columns: COLUMNS.map((column) => say(language, `sheet.${column}`)),
    rows: [
      ...parts.flatMap(({ part, figures }) => rowsOf(part?.name ?? apart, part?.code ?? '', figures)),
      ...rowsOf(say(language, 'sheet.whole'), areaCode, total),
    ],
    notes: notesOf(language, content, register),
    notesTitle: say(language, 'sheet.about'),
  };
}

function cellsOf(language: Language, shown: ShownFigure, register: readonly NamedFigure[]): Cell[] {
  const { figure, version, unit, numerator = null, denominator = null, value } = shown;
  const name = register.find(({ id }) => id === figure)?.name[wordedIn(language)] ?? figure;
  const remark = shown.suppressed ? 'suppressed' : shown.provisional ? 'provisional' : undefined;
  return [
    name,
    figure,
    version,
    say(language, `sheet.unit_${unit}`),
    numerator,
    denominator,
    unit === 'rate' && value !== null ? { rate: value } : value,
    remark === undefined ? null : say(language, `sheet.${remark}`),
  ];
}
