/** A document as it will be laid out: what stands above, and its parts from top to bottom. Plain data. */
export interface Form {
  /** Who issues it, above the title. */
  readonly issuer: string;
  readonly title: string;
  /** Numbers on the right below the title. */
  readonly references: readonly string[];
  readonly blocks: readonly Block[];
}

/** One part of a document. */
export type Block =
  | { readonly is: 'heading'; readonly text: string }
  /** Every line of the text is a paragraph. `flush`: without the indent of two characters. */
  | { readonly is: 'text'; readonly text: string; readonly flush?: boolean }
  | { readonly is: 'fields'; readonly fields: readonly Field[] }
  | { readonly is: 'items'; readonly items: readonly Item[] }
  | { readonly is: 'signature'; readonly label: string; readonly date: string }
  /** Where the seal goes: over the name of whoever puts it. */
  | { readonly is: 'seal'; readonly name: string; readonly note: string; readonly date: string };

/** A label and what stands behind it; without a text a line to write on by hand. */
export interface Field {
  readonly label: string;
  readonly text?: string | undefined;
}

/** A numbered point and what belongs to it. */
export interface Item {
  readonly text: string;
  readonly fields?: readonly Field[];
}
