import { getDocumentProxy } from 'unpdf';

/** What a reader of a PDF finds in it: the text of each page, and what the file says about itself. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** All of it without spaces: where a line ends is the layout's business. */
  readonly text: string;
  readonly language: unknown;
  readonly tagged: boolean;
}

/** Reads a PDF as a reader does that knows nothing of how it was made. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      // The package brings the reader without its types.
      (items as readonly { readonly str?: string }[])
        .map(({ str = '' }) => str)
        .join('')
        .replaceAll(/\s+/gu, ''),
    );
  }
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  return {
    pages,
    text: pages.join(''),
    language: (info as { readonly Language?: unknown }).Language,
    tagged: (marks as { readonly Marked?: boolean } | null)?.Marked === true,
  };
}
