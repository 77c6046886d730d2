import { getDocumentProxy } from 'unpdf';

/** What a reader of a PDF finds in it: the text of each page, and what the file says about itself. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** All of it without spaces: where a line ends is the layout's business. */
  readonly text: string;
  readonly language: unknown;
  readonly tagged: boolean;
}

/** As much of the reader as is used here: the package brings it without its types. */
interface Reader {
  readonly numPages: number;
  getPage(page: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly { readonly str?: string }[] }>;
  }>;
  getMetadata(): Promise<{ readonly info: { readonly Language?: unknown } }>;
  getMarkInfo(): Promise<{ readonly Marked?: boolean } | null>;
}

/** Reads a PDF as a reader does that knows nothing of how it was made. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = (await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })) as Reader;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const text = items.map(({ str = '' }) => str).join('');
    pages.push(text.replaceAll(/\s+/gu, ''));
  }
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  return { pages, text: pages.join(''), language: info.Language, tagged: marks?.Marked === true };
}
