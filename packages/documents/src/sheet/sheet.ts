/** A cell: a text, a number, a rate to be shown in per cent, a moment (ISO-8601 UTC), or nothing. */
export type Cell = string | number | null | { readonly rate: number } | { readonly at: string };

/** A table to take away: what its columns are called, its rows, and what has to be known to read it. */
export interface Sheet {
  /** Names the tab. */
  readonly title: string;
  /** Names the file, without its ending; nobody's name. */
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Place, period, moment, definitions: on a tab of their own, where the format has tabs. */
  readonly notes: readonly (readonly [label: string, text: string])[];
  /** What the tab of the notes is called. */
  readonly notesTitle: string;
}

/** The kinds of file a sheet can be taken away as. */
export type SheetFormat = 'xlsx' | 'csv';
